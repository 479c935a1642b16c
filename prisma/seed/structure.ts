/** The portal's frame before any news: what the articles are filed under. */

export const categories = [
  {
    slug: 'vyplaty-i-lgoty',
    name: 'Выплаты и льготы',
    summary: 'Кому и сколько положено, до какого дня подать заявление и как узнать решение.',
  },
  {
    slug: 'semyam-s-detmi',
    name: 'Семьям с детьми',
    summary: 'Пособия, отдых, прокат, занятия и помощь родителям в первые годы и позже.',
  },
  {
    slug: 'starshemu-pokoleniyu',
    name: 'Старшему поколению',
    summary: 'Курсы, прогулки, клубы и советы для тех, кто вышел на пенсию.',
  },
  {
    slug: 'lyudyam-s-invalidnostyu',
    name: 'Людям с инвалидностью',
    summary: 'Технические средства, перевод на жестовый язык, социальное такси и работа.',
  },
  {
    slug: 'reabilitaciya-i-dostupnaya-sreda',
    name: 'Реабилитация и доступная среда',
    summary: 'Курсы восстановления, пандусы, автобусы и дома, в которые удобно войти.',
  },
  {
    slug: 'dokumenty-i-spravki',
    name: 'Документы и справки',
    summary: 'Какие бумаги нужны, где их взять и без каких уже можно обойтись.',
  },
  {
    slug: 'obsluzhivanie-na-domu',
    name: 'Социальное обслуживание на дому',
    summary: 'Как пригласить социального работника и чем он поможет.',
  },
  {
    slug: 'rabota-departamenta',
    name: 'Работа департамента',
    summary: 'Часы приёма, итоги, встречи с жителями и планы.',
  },
] as const;

export const sources = [
  { slug: 'press-sluzhba', name: 'Пресс-служба департамента', href: '/about' },
  { slug: 'centr-zabota', name: 'Центр социального обслуживания «Забота»', href: 'https://zabota.example/' },
  {
    slug: 'socialny-fond',
    name: 'Отделение Социального фонда по городу Верхнелесску',
    href: 'https://fond.verhnelessk.example/',
  },
  {
    slug: 'administraciya-goroda',
    name: 'Администрация города Верхнелесска',
    href: 'https://verhnelessk.example/',
  },
  { slug: 'centr-rodnik', name: 'Региональный центр реабилитации «Родник»', href: null },
] as const;

export const tags = [
  { slug: 'zayavleniya', name: 'заявления' },
  { slug: 'sroki', name: 'сроки' },
  { slug: 'pensionery', name: 'пенсионеры' },
  { slug: 'mnogodetnye-semi', name: 'многодетные семьи' },
  { slug: 'veterany', name: 'ветераны' },
  { slug: 'proezd', name: 'проезд' },
  { slug: 'zhile', name: 'жильё' },
  { slug: 'zdorove', name: 'здоровье' },
  { slug: 'dosug', name: 'досуг' },
  { slug: 'obuchenie', name: 'обучение' },
  { slug: 'bezopasnost', name: 'безопасность' },
  { slug: 'tehnicheskie-sredstva', name: 'технические средства' },
  { slug: 'uhod', name: 'уход' },
  { slug: 'rabota', name: 'работа' },
  { slug: 'goryachaya-liniya', name: 'горячая линия' },
  { slug: 'dobrovolcy', name: 'добровольцы' },
] as const;

export type CategorySlug = (typeof categories)[number]['slug'];
export type SourceSlug = (typeof sources)[number]['slug'];
export type TagSlug = (typeof tags)[number]['slug'];

export const menu = [
  { label: 'Новости', href: '/news' },
  { label: 'Выплаты и льготы', href: '/category/vyplaty-i-lgoty' },
  { label: 'Семьям с детьми', href: '/category/semyam-s-detmi' },
  { label: 'Старшему поколению', href: '/category/starshemu-pokoleniyu' },
  { label: 'Важные даты', href: '/important-dates' },
  { label: 'Архив', href: '/archive' },
  { label: 'О департаменте', href: '/about' },
  { label: 'Написать нам', href: '/feedback' },
];

export const stateSites = [
  { name: 'Портал Госуслуг', href: 'https://www.gosuslugi.ru/' },
  { name: 'Президент России', href: 'http://kremlin.ru/' },
  { name: 'Правительство России', href: 'http://government.ru/' },
  { name: 'Министерство труда и социальной защиты', href: 'https://mintrud.gov.ru/' },
  { name: 'Социальный фонд России', href: 'https://sfr.gov.ru/' },
  { name: 'Работа России', href: 'https://trudvsem.ru/' },
  { name: 'Министерство здравоохранения', href: 'https://minzdrav.gov.ru/' },
  { name: 'Официальное опубликование правовых актов', href: 'http://publication.pravo.gov.ru/' },
];

/** What search takes for one; a word of each meaning is enough, forms are known. */
export const synonyms = [
  ['дети', 'ребёнок', 'детский'],
  ['выплата', 'пособие'],
  ['пожилые люди', 'пенсионер', 'старшее поколение'],
  ['инвалид', 'человек с инвалидностью'],
  ['коляска', 'кресло-коляска'],
  ['запись', 'записаться'],
  ['приём', 'часы работы'],
  ['проезд', 'проездной', 'льготный проезд'],
  ['ЖКУ', 'жилищно-коммунальные услуги', 'коммуналка'],
  ['многодетная семья', 'семья с тремя детьми'],
  ['соцработник', 'социальный работник'],
  ['соцзащита', 'социальная защита'],
  ['Госуслуги', 'портал государственных услуг'],
  ['МФЦ', 'многофункциональный центр', '«Мои документы»'],
];

export const settings = {
  departmentName: 'Департамент социальной защиты населения города Верхнелесска',
  shortName: 'Соцзащита Верхнелесска',
  address: '000000, город Верхнелесск, улица Рябиновая, дом 12',
  phone: '+7 (000) 200-10-10',
  hotline: '8 (800) 000-10-10',
  email: 'press@verhnelessk.example',
  workingHours: 'Понедельник — четверг с 9:00 до 18:00, пятница с 9:00 до 16:45, перерыв с 13:00 до 13:45',
  // After «Портал разработан и поддерживается».
  maintainedBy: 'Центром цифрового развития города Верхнелесска',
};

export const people = [
  { email: 'admin@portal.test', name: 'Игорь Лебедянский', role: 'administrator' },
  { email: 'editor@portal.test', name: 'Мария Полякова', role: 'editor' },
  { email: 'author@portal.test', name: 'Андрей Ситников', role: 'author' },
] as const;
