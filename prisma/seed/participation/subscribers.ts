import type { Frequency, SubscriptionState } from '@/lib/subscriptions/rules';
import type { Moment } from '../moments';
import type { CategorySlug } from '../structure';

/** Somebody invented who gets the news by letter; the address is made of `address`. */
export type WrittenSubscriber = {
  address: string;
  sent: Moment;
  frequency: Frequency;
  /** Empty: all. */
  categories: readonly CategorySlug[];
  name?: string;
  phone?: string;
  position?: string;
  state?: SubscriptionState;
  /** Letters that the mail server refused, in a row. */
  refusals?: number;
};

/** The newest last. */
export const subscribers: readonly WrittenSubscriber[] = [
  {
    address: 'vesti',
    sent: { daysAgo: 29, at: '09:30' },
    frequency: 'at-once',
    categories: [],
    name: 'Газета «Верхнелесские вести»',
    phone: '8 (000) 555-01-20',
    position: 'Редакция',
  },
  {
    address: 'radio-les',
    sent: { daysAgo: 29, at: '11:05' },
    frequency: 'at-once',
    categories: [],
    name: 'Мельников Артём Игоревич',
    phone: '8 (000) 555-01-34',
    position: 'Корреспондент радио «Лес»',
  },
  {
    address: 'lipatova',
    sent: { daysAgo: 28, at: '10:40' },
    frequency: 'daily',
    categories: [],
    name: 'Липатова Нина Сергеевна',
    position: 'Специалист центра «Забота»',
  },
  {
    address: 'sovet-veteranov',
    sent: { daysAgo: 28, at: '14:15' },
    frequency: 'daily',
    categories: ['starshemu-pokoleniyu', 'vyplaty-i-lgoty'],
    name: 'Тихомиров Борис Львович',
    phone: '8 (000) 555-02-11',
    position: 'Председатель совета ветеранов',
  },
  {
    address: 'anna-k',
    sent: { daysAgo: 27, at: '09:10' },
    frequency: 'weekly',
    categories: ['semyam-s-detmi'],
  },
  {
    address: 'rodnik',
    sent: { daysAgo: 27, at: '16:20' },
    frequency: 'daily',
    categories: ['reabilitaciya-i-dostupnaya-sreda', 'lyudyam-s-invalidnostyu'],
    name: 'Ершова Галина Петровна',
    position: 'Администратор центра «Родник»',
  },
  { address: 'pavel-73', sent: { daysAgo: 26, at: '12:00' }, frequency: 'weekly', categories: [] },
  {
    address: 'zaharova',
    sent: { daysAgo: 26, at: '17:45' },
    frequency: 'daily',
    categories: ['vyplaty-i-lgoty'],
    name: 'Захарова Ольга',
  },
  {
    address: 'biblioteka-3',
    sent: { daysAgo: 25, at: '10:25' },
    frequency: 'weekly',
    categories: [],
    name: 'Библиотека № 3',
    phone: '8 (000) 555-03-03',
    position: 'Зал периодики',
  },
  {
    address: 'fyodor',
    sent: { daysAgo: 24, at: '08:50' },
    frequency: 'daily',
    categories: ['dokumenty-i-spravki', 'vyplaty-i-lgoty'],
    name: 'Чернов Фёдор Ильич',
  },
  {
    address: 'mnogodetnye',
    sent: { daysAgo: 24, at: '13:30' },
    frequency: 'at-once',
    categories: ['semyam-s-detmi'],
    name: 'Общество многодетных семей',
    position: 'Приёмная',
  },
  {
    address: 'raisa-i',
    sent: { daysAgo: 23, at: '11:15' },
    frequency: 'weekly',
    categories: ['starshemu-pokoleniyu'],
  },
  {
    address: 'stepanov',
    sent: { daysAgo: 22, at: '15:05' },
    frequency: 'daily',
    categories: [],
    state: 'ended',
  },
  {
    address: 'domofon',
    sent: { daysAgo: 21, at: '09:55' },
    frequency: 'daily',
    categories: ['obsluzhivanie-na-domu'],
    name: 'Белова Инга Викторовна',
    position: 'Социальный работник',
  },
  { address: 'yuri-m', sent: { daysAgo: 20, at: '10:10' }, frequency: 'weekly', categories: [] },
  {
    address: 'shkola-5',
    sent: { daysAgo: 19, at: '14:40' },
    frequency: 'weekly',
    categories: ['semyam-s-detmi'],
    name: 'Школа № 5',
    phone: '8 (000) 555-05-05',
    position: 'Социальный педагог',
  },
  {
    address: 'old-box',
    sent: { daysAgo: 19, at: '16:30' },
    frequency: 'daily',
    categories: [],
    name: 'Куликов Степан',
    state: 'suspended',
    refusals: 3,
  },
  {
    address: 'larisa-t',
    sent: { daysAgo: 18, at: '12:25' },
    frequency: 'daily',
    categories: ['reabilitaciya-i-dostupnaya-sreda'],
    name: 'Лариса',
  },
  {
    address: 'invatur',
    sent: { daysAgo: 17, at: '09:20' },
    frequency: 'at-once',
    categories: ['lyudyam-s-invalidnostyu', 'reabilitaciya-i-dostupnaya-sreda'],
    name: 'Клуб «Дорога без ступеней»',
    phone: '8 (000) 555-07-70',
  },
  { address: 'tamara-51', sent: { daysAgo: 16, at: '11:50' }, frequency: 'weekly', categories: [] },
  {
    address: 'profkom',
    sent: { daysAgo: 15, at: '15:35' },
    frequency: 'weekly',
    categories: ['rabota-departamenta', 'vyplaty-i-lgoty'],
    name: 'Гордеев Кирилл Андреевич',
    position: 'Председатель профкома завода',
  },
  {
    address: 'elvira',
    sent: { daysAgo: 14, at: '10:35' },
    frequency: 'daily',
    categories: ['starshemu-pokoleniyu'],
  },
  {
    address: 'full-box',
    sent: { daysAgo: 13, at: '13:05' },
    frequency: 'daily',
    categories: [],
    name: 'Орешкина Вера',
    refusals: 1,
  },
  {
    address: 'genadiy',
    sent: { daysAgo: 12, at: '17:10' },
    frequency: 'weekly',
    categories: [],
    state: 'ended',
  },
  {
    address: 'poliklinika',
    sent: { daysAgo: 11, at: '08:40' },
    frequency: 'daily',
    categories: ['lyudyam-s-invalidnostyu', 'dokumenty-i-spravki'],
    name: 'Поликлиника № 2',
    position: 'Регистратура',
  },
  { address: 'marina-g', sent: { daysAgo: 10, at: '12:45' }, frequency: 'daily', categories: [] },
  {
    address: 'telekanal',
    sent: { daysAgo: 9, at: '09:05' },
    frequency: 'at-once',
    categories: [],
    name: 'Савина Дарья Олеговна',
    phone: '8 (000) 555-09-09',
    position: 'Продюсер телеканала «Верхнелесск 24»',
  },
  {
    address: 'nikolay-f',
    sent: { daysAgo: 8, at: '14:20' },
    frequency: 'weekly',
    categories: ['vyplaty-i-lgoty'],
  },
  { address: 'zinaida', sent: { daysAgo: 7, at: '11:30' }, frequency: 'daily', categories: [] },
  {
    address: 'tszh-ryabina',
    sent: { daysAgo: 6, at: '16:55' },
    frequency: 'weekly',
    categories: ['vyplaty-i-lgoty', 'obsluzhivanie-na-domu'],
    name: 'Товарищество «Рябина»',
    position: 'Правление',
  },
  {
    address: 'alina-p',
    sent: { daysAgo: 5, at: '10:00' },
    frequency: 'daily',
    categories: ['semyam-s-detmi'],
  },
  { address: 'viktor-s', sent: { daysAgo: 4, at: '13:40' }, frequency: 'daily', categories: [] },
  {
    address: 'svetlana-d',
    sent: { daysAgo: 3, at: '09:35' },
    frequency: 'at-once',
    categories: ['dokumenty-i-spravki'],
    name: 'Светлана Дёмина',
  },
  {
    address: 'rustam',
    sent: { daysAgo: 2, at: '15:15' },
    frequency: 'daily',
    categories: [],
    state: 'unconfirmed',
  },
  {
    address: 'olga-m',
    sent: { daysAgo: 1, at: '12:10' },
    frequency: 'weekly',
    categories: ['starshemu-pokoleniyu', 'obsluzhivanie-na-domu'],
    state: 'unconfirmed',
  },
  {
    address: 'pyotr',
    sent: { daysAgo: 0, at: '09:45' },
    frequency: 'at-once',
    categories: [],
    name: 'Соловьёв Пётр',
    state: 'unconfirmed',
  },
];
