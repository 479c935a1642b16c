import type { WrittenDraft } from '../written';
import { benefits } from './benefits';

/** What the desk has on the table: two new texts, and a new edition of one that readers have already. */
export const drafts: readonly WrittenDraft[] = [
  {
    slug: 'gorodskaya-yarmarka-vakansij',
    title: 'Ярмарка вакансий для людей с инвалидностью: двадцать работодателей',
    lead: 'На ярмарке можно пройти собеседование на месте, переводчик жестового языка поможет разговору.',
    category: 'lyudyam-s-invalidnostyu',
    source: 'administraciya-goroda',
    tags: ['rabota'],
    photo: 'meeting',
    changed: { daysAgo: 0, at: '14:15' },
    remark: 'Уточните, пожалуйста, у дворца культуры, открыт ли в этот день пандус со двора.',
    body: `
<p>Ярмарка пройдёт {weekday thu3} в центре занятости. Работодатели предлагают 96 мест, из них 41 — на дому.</p>
<h2>Что взять</h2>
<ul>
<li>паспорт и документ об образовании;</li>
<li>программу реабилитации, если она есть.</li>
</ul>
<p>Уточнить у центра занятости: во сколько начало и будет ли автобус.</p>`,
  },
  {
    slug: 'muzej-na-oschup',
    title: 'Музей на ощупь',
    lead: 'В краеведческом музее открыли зал, где экспонаты можно брать в руки.',
    category: 'reabilitaciya-i-dostupnaya-sreda',
    source: 'centr-rodnik',
    tags: ['dosug'],
    changed: { daysAgo: 2, at: '17:35' },
    isSubmitted: true,
    body: `
<p>Музей сделал копии двенадцати экспонатов, которые можно трогать: прялку, подкову, изразец с печи. К каждой есть подпись шрифтом Брайля и рассказ на диске.</p>
<p>Зал открыт со среды по воскресенье. Незрячего посетителя и его спутника пускают бесплатно.</p>`,
  },
  ...benefits
    .filter(({ slug }) => slug === 'subsidiya-na-zhile')
    .map((published) => ({
      ...published,
      lead: `${published.lead} Добавлен пример для одиноко живущего пенсионера.`,
      body: `${published.body}
<h2>Ещё один пример</h2>
<p>Пётр Андреевич живёт один, пенсия 21 000 рублей, расходы по нормативу — 5 400. Сам он платит 3 150 рублей, субсидия — 2 250.</p>`,
      changed: { daysAgo: 0, at: '15:55' },
    })),
];
