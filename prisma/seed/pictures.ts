import {
  concert,
  library,
  meeting,
  paymentDay,
  rehabilitation,
  signLanguage,
  suspiciousCall,
  volunteers,
  workshop,
  youngMother,
} from './scenes/gatherings';
import { computerCourse, documents, hotline, kitchen, pharmacy, reception } from './scenes/indoors';
import {
  busWithRamp,
  departmentHouse,
  familyInPark,
  guideDogWalk,
  homeVisit,
  nordicWalking,
  socialTaxi,
} from './scenes/outdoors';

type DrawnPicture = {
  name: string;
  /** SVG, 1600 × 1000. */
  draw: () => string;
  alt: string;
  caption: string;
  credit: string;
};

const polyakova = 'Иллюстрация: Мария Полякова, пресс-служба департамента';
const vetrova = 'Иллюстрация: Дарья Ветрова, центр «Забота»';
const rodnik = 'Иллюстрация: Павел Зорин, центр «Родник»';

export const pictures = [
  {
    name: 'reception',
    draw: reception,
    alt: 'Пожилая женщина сидит у стола, напротив неё за ноутбуком специалист в очках.',
    caption: 'Приём в отделе выплат на улице Рябиновой',
    credit: polyakova,
  },
  {
    name: 'hotline',
    draw: hotline,
    alt: 'Девушка в наушниках с микрофоном отвечает на звонок за рабочим столом.',
    caption: 'Специалист горячей линии департамента',
    credit: polyakova,
  },
  {
    name: 'kitchen',
    draw: kitchen,
    alt: 'Социальный работник в фартуке наливает чай пожилому мужчине на кухне.',
    caption: 'Обычное утро социального работника',
    credit: vetrova,
  },
  {
    name: 'pharmacy',
    draw: pharmacy,
    alt: 'Мужчина у прилавка аптеки берёт у фармацевта упаковку лекарства.',
    caption: 'Лекарства получает социальный работник или родственник',
    credit: vetrova,
  },
  {
    name: 'computer-course',
    draw: computerCourse,
    alt: 'Двое пожилых людей сидят за ноутбуками, преподаватель стоит рядом и помогает.',
    caption: 'Занятие на курсах компьютерной грамотности',
    credit: vetrova,
  },
  {
    name: 'documents',
    draw: documents,
    alt: 'На столе лежат папка, две бумаги с печатью, ручка, очки и календарь.',
    caption: 'Документы удобно сложить в одну папку заранее',
    credit: polyakova,
  },
  {
    name: 'bus',
    draw: busWithRamp,
    alt: 'У синего автобуса с откинутым пандусом ждут посадки мужчина на коляске и сопровождающая.',
    caption: 'Автобус с откидным пандусом на остановке «Рябиновая улица»',
    credit: polyakova,
  },
  {
    name: 'guide-dog',
    draw: guideDogWalk,
    alt: 'Мужчина в тёмных очках и с белой тростью идёт по парку с собакой-проводником.',
    caption: 'Прогулка с собакой-проводником в городском парке',
    credit: rodnik,
  },
  {
    name: 'home-visit',
    draw: homeVisit,
    alt: 'Социальный работник с сумкой пришла в гости, пожилая женщина открывает ей дверь.',
    caption: 'Социальный работник приходит в назначенный час',
    credit: vetrova,
  },
  {
    name: 'family',
    draw: familyInPark,
    alt: 'Отец держит за руку дочь, мать везёт коляску с младенцем по дорожке парка.',
    caption: 'Семейная прогулка в городском парке',
    credit: polyakova,
  },
  {
    name: 'nordic-walking',
    draw: nordicWalking,
    alt: 'Трое пожилых людей идут с палками по лесной дорожке.',
    caption: 'Группа скандинавской ходьбы на лесной тропе',
    credit: vetrova,
  },
  {
    name: 'department',
    draw: departmentHouse,
    alt: 'Трёхэтажное здание с зелёной крышей, у входа пандус с поручнем, рядом посетители.',
    caption: 'Здание департамента на улице Рябиновой, дом 12',
    credit: polyakova,
  },
  {
    name: 'taxi',
    draw: socialTaxi,
    alt: 'Водитель показывает женщине с тростью на белый микроавтобус социального такси.',
    caption: 'Машина социального такси',
    credit: polyakova,
  },
  {
    name: 'library',
    draw: library,
    alt: 'В библиотеке женщина на коляске читает за столом, мужчина достаёт книгу с полки.',
    caption: 'Читальный зал городской библиотеки',
    credit: polyakova,
  },
  {
    name: 'concert',
    draw: concert,
    alt: 'На сцене поёт хор пожилых людей, музыкант играет на аккордеоне.',
    caption: 'Хор «Серебряная нить» и баянист Виктор Лосев',
    credit: vetrova,
  },
  {
    name: 'rehabilitation',
    draw: rehabilitation,
    alt: 'Мужчина учится ходить между поручнями, рядом инструктор.',
    caption: 'Занятие в зале лечебной физкультуры центра «Родник»',
    credit: rodnik,
  },
  {
    name: 'young-mother',
    draw: youngMother,
    alt: 'Мать сидит в кресле с младенцем на руках, рядом стоит старший ребёнок.',
    caption: 'Дома с малышом',
    credit: polyakova,
  },
  {
    name: 'meeting',
    draw: meeting,
    alt: 'Пятеро людей беседуют за большим столом, на стене график.',
    caption: 'Заседание общественного совета при департаменте',
    credit: polyakova,
  },
  {
    name: 'sign-language',
    draw: signLanguage,
    alt: 'Две женщины разговаривают на жестовом языке.',
    caption: 'Разговор на русском жестовом языке',
    credit: rodnik,
  },
  {
    name: 'workshop',
    draw: workshop,
    alt: 'Мужчина на коляске лепит вазу, женщина работает за швейной машиной.',
    caption: 'Мастерская на улице Кузнечной',
    credit: rodnik,
  },
  {
    name: 'suspicious-call',
    draw: suspiciousCall,
    alt: 'Пожилая женщина в кресле слушает телефон, над ней знак предупреждения.',
    caption: 'Если звонок настораживает — положите трубку',
    credit: polyakova,
  },
  {
    name: 'volunteers',
    draw: volunteers,
    alt: 'Юноша и девушка складывают коробки с вещами на столе.',
    caption: 'Добровольцы собирают посылки на складе центра «Забота»',
    credit: vetrova,
  },
  {
    name: 'payment',
    draw: paymentDay,
    alt: 'Календарь с отмеченным днём, кошелёк и монеты.',
    caption: 'День выплаты отмечен в календаре',
    credit: polyakova,
  },
] as const satisfies readonly DrawnPicture[];

export type PictureName = (typeof pictures)[number]['name'];
