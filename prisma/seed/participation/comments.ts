import type { CommentState } from '@/lib/comments/rules';

/** A comment as its reader wrote it, so many hours after the article appeared. */
export type WrittenComment = {
  article: string;
  hoursLater: number;
  name: string;
  text: string;
  answer?: string;
  state?: CommentState;
  reason?: string;
};

/** Most are published. What is later than the first start is pressed into the time before it. */
export const comments: readonly WrittenComment[] = [
  {
    article: 'karta-zabota-prodlenie',
    hoursLater: 2,
    name: 'Валентина Сергеевна',
    text: 'Спасибо, что без заявления. В прошлом году стояла в очереди полдня.',
  },
  {
    article: 'karta-zabota-prodlenie',
    hoursLater: 5,
    name: 'Пётр',
    text: 'А если карта старого образца, с синей полосой? Её тоже продлят сами или надо менять?',
    answer:
      'Да, карты с синей полосой тоже продлят без заявления. Менять их не нужно, пока они читаются в автобусе.',
  },
  {
    article: 'karta-zabota-prodlenie',
    hoursLater: 9,
    name: 'Ольга М.',
    text: 'Мама живёт в посёлке Кирпичный, автобус туда пригородный. Карта там действует?',
    answer: 'Карта действует на пригородных маршрутах № 101–109, до Кирпичного ходит № 104.',
  },
  {
    article: 'karta-zabota-prodlenie',
    hoursLater: 26,
    name: 'Николай Фёдорович',
    text: 'Проверил в автобусе: работает. Водитель даже не спросил ничего.',
  },
  {
    article: 'subsidiya-na-zhile',
    hoursLater: 3,
    name: 'Светлана',
    text: 'Таблица понятная. Посчитала сама, потом в отделе подтвердили, разница вышла в двадцать рублей.',
  },
  {
    article: 'subsidiya-na-zhile',
    hoursLater: 7,
    name: 'Игорь П.',
    text: 'Считают доход за полгода или за три месяца? В новости сказано коротко.\n\nИ учитывают ли подработку без договора?',
    answer:
      'Доход считают за шесть месяцев. Подработку без договора указывают в заявлении, подтверждать её справкой не нужно.',
  },
  {
    article: 'subsidiya-na-zhile',
    hoursLater: 30,
    name: 'Тамара',
    text: 'Хорошо бы такую же таблицу для частного дома с печным отоплением.',
  },
  {
    article: 'kompensaciya-za-schyotchiki',
    hoursLater: 1,
    name: 'Анна Викторовна',
    text: 'Наконец-то новый приём, в прошлый раз мы не успели на два дня.',
  },
  {
    article: 'kompensaciya-za-schyotchiki',
    hoursLater: 4,
    name: 'Рустам',
    text: 'Чек потерялся, остался только акт установки. Примут?',
    answer: 'Примут, если в акте указана стоимость работ. Если её нет, попросите у мастера копию квитанции.',
  },
  {
    article: 'kurs-vosstanovleniya-posle-insulta',
    hoursLater: 2,
    name: 'Лариса',
    text: 'Муж прошёл этот курс весной. Снова застёгивает пуговицы сам. Низкий поклон инструктору Елене.',
  },
  {
    article: 'kurs-vosstanovleniya-posle-insulta',
    hoursLater: 6,
    name: 'Геннадий',
    text: 'Можно ли приехать на коляске? Лифт в центре есть?',
    answer: 'Да: вход без ступеней, лифт широкий, на этаже есть туалет для посетителей на колясках.',
  },
  {
    article: 'moshenniki-zvonyat',
    hoursLater: 1,
    name: 'Зинаида Павловна',
    text: 'Мне звонили в понедельник, обещали надбавку и просили код. Положила трубку, как вы и учите.',
  },
  {
    article: 'moshenniki-zvonyat',
    hoursLater: 3,
    name: 'Дмитрий',
    text: 'Распечатал листовку и повесил у лифта. Соседи читают.',
  },
  {
    article: 'moshenniki-zvonyat',
    hoursLater: 8,
    name: 'Вера',
    text: 'А настоящие сотрудники когда-нибудь звонят сами?',
    answer:
      'Звонят, чтобы напомнить о записи или уточнить документы. Кодов из сообщений, номеров карт и денег сотрудники не просят никогда.',
  },
  {
    article: 'hor-serebryanaya-nit',
    hoursLater: 2,
    name: 'Людмила',
    text: 'Будем всем двором! Место на скамейках для тех, кто с палочкой, оставят?',
  },
  {
    article: 'skandinavskaya-hodba',
    hoursLater: 5,
    name: 'Раиса Ивановна',
    text: 'Хожу в утреннюю группу второй год, давление стало ровнее. Приходите, палки правда выдают.',
  },
  {
    article: 'skandinavskaya-hodba',
    hoursLater: 20,
    name: 'Юрий',
    text: 'В дождь занятия бывают?',
    answer: 'В сильный дождь и при морозе ниже 15 градусов группа занимается в спортивном зале.',
  },
  {
    article: 'perevodchik-po-video',
    hoursLater: 4,
    name: 'Марина Глухова',
    text: 'Звонила из поликлиники, переводчик ответил через минуту. Очень выручает.',
  },
  {
    article: 'klub-dolgoletie',
    hoursLater: 6,
    name: 'Эльвира',
    text: 'Запишите, пожалуйста, в новость, каким автобусом ехать от вокзала. Сама нашла: № 7, остановка «Сквер».',
    answer: 'Спасибо за подсказку, добавили её на страницу клуба.',
  },
  {
    article: 'trevozhnaya-knopka',
    hoursLater: 10,
    name: 'Сергей',
    text: 'Бабушке браслет выдали в прошлом наборе. Один раз нажала случайно, перезвонили через полминуты.',
  },
  {
    article: 'prokat-detskih-veschej',
    hoursLater: 3,
    name: 'Алина',
    text: 'Взяли весы и кроватку, всё чистое. Девушка помогла донести до машины.',
  },
  {
    article: 'karta-zabota-prodlenie',
    hoursLater: 40,
    name: 'Нина',
    text: 'Внук говорит, что карту можно добавить в телефон. Это правда?',
    state: 'waiting',
  },
  {
    article: 'subsidiya-na-zhile',
    hoursLater: 52,
    name: 'Олег',
    text: 'Почему в отделе на Кузнечной до сих пор просят справку о составе семьи?',
    state: 'waiting',
  },
  {
    article: 'kompensaciya-za-schyotchiki',
    hoursLater: 12,
    name: 'Фаина',
    text: 'Скажите, пожалуйста, а за счётчик на горячую воду тоже вернут?',
    state: 'waiting',
  },
  {
    article: 'moshenniki-zvonyat',
    hoursLater: 14,
    name: 'Константин',
    text: 'Предлагаю рассказать о таких звонках ещё и в школах: дети отвечают по домашнему телефону.',
    state: 'waiting',
  },
  {
    article: 'moshenniki-zvonyat',
    hoursLater: 11,
    name: 'Выгодно',
    text: 'Займы без справок за пять минут, звоните прямо сейчас!',
    state: 'rejected',
    reason: 'Реклама',
  },
];

/** A comment with one of them waits for a moderator even where comments appear at once. */
export const stopWords = [
  'займ',
  'займы',
  'казино',
  'ставки',
  'кредит',
  'криптовалюта',
  'заработок',
] as const;
