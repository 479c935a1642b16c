import { formatNumber, plural } from '@/lib/shared/russian';
import { district, speaker, streetOf, town } from './names';
import { benefits, documents, events, groups, offices, rarities } from './phrases';
import { type Random, randomOf } from './random';

/** One invented piece of news. `body` is clean HTML of the article's own kinds of block. */
export type Story = { readonly title: string; readonly lead: string; readonly body: string };

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** Words of one story: chosen once, so that title, lead and body speak of the same. */
function cast(random: Random) {
  return {
    benefit: random.pickUnevenly(benefits),
    group: random.pickUnevenly(groups),
    office: random.pick(offices),
    event: random.pick(events),
    document: random.pick(documents),
    rarity: random.pickUnevenly(rarities),
    town: town(random),
    district: district(random),
    speaker: speaker(random),
    street: streetOf(random),
    date: `${random.between(1, 28)} ${random.pick(MONTHS)}`,
    sum: `${formatNumber(random.between(5, 400) * 100)} рублей`,
    count: random.between(2, 900),
  };
}

type Cast = ReturnType<typeof cast>;
type Line = (words: Cast) => string;

const TITLES: readonly Line[] = [
  ({ benefit, group, date }) => `${capital(benefit.acc)} ${group.dat} перечислят до ${date}`,
  ({ event, office, town: { pre } }) => `${capital(event.nom)} начнётся в ${office.pre} в ${pre}`,
  ({ benefit, sum }) => `${capital(benefit.nom)}: как получить ${sum}`,
  ({ group, district: { gen }, document }) =>
    `Жителям ${gen}, среди них ${group.nom}, напомнили про ${document.acc}`,
  ({ event, date, district: { pre } }) => `${capital(event.nom)} в ${pre} перенесли на ${date}`,
  ({ office, town: { gen }, rarity }) => `В ${office.pre} города ${gen} появился ${rarity.nom}`,
  ({ benefit, count }) =>
    `${capital(benefit.acc)} оформили для ${plural(count, ['семьи', 'семей', 'семей'])}`,
  ({ group, event }) => `${capital(group.acc)} приглашают на ${event.acc}`,
  ({ document, benefit }) => `${capital(document.nom)} больше не требуется, если назначается ${benefit.nom}`,
];

const LEADS: readonly Line[] = [
  ({ benefit, group, sum, date }) =>
    `${capital(group.nom)} получат ${benefit.acc}: ${sum} придут на счёт до ${date}.`,
  ({ event, office, street, date }) => `${capital(event.nom)} пройдёт ${date} в ${office.pre} на ${street}.`,
  ({ district: { gen }, count, benefit }) =>
    `В отделе социальной защиты ${gen} рассказали, как оформить ${benefit.acc}; за месяц на приёме побывало ${plural(count, ['человек', 'человека', 'человек'])}.`,
  ({ document, group }) => `Чтобы не ждать в очереди, ${group.nom} могут прислать ${document.acc} заранее.`,
];

const LINES: readonly Line[] = [
  ({ benefit, group }) =>
    `Право на ${benefit.acc} имеют ${group.nom}, если доход семьи не выше прожиточного минимума.`,
  ({ document, office }) => `Понадобится ${document.nom}; копию снимут в ${office.pre} бесплатно.`,
  ({ date, event }) => `Начало назначено на ${date}, и ${event.nom} продлится около двух часов.`,
  ({ speaker: { name, said }, group }) =>
    `«Мы ждём, что ${group.nom} узнают об этом от соседей раньше, чем из газеты», — ${said} ${name}.`,
  ({ speaker: { name, asked }, document }) =>
    `${name} ${asked} не забывать про ${document.acc} и приходить в удобное время.`,
  ({ town: { gen }, count }) =>
    `Жители ${gen} подали ${plural(count, ['заявление', 'заявления', 'заявлений'])}, почти все ответы уже отправлены.`,
  ({ district: { pre }, street }) => `В ${pre} заявления принимают на ${street}, вход со двора, есть пандус.`,
  ({ sum, benefit }) =>
    `Размер, который даёт ${benefit.nom}, составит ${sum}; налог с этих денег не удерживают.`,
  ({ rarity, office }) =>
    `На месяц можно взять и ${rarity.acc}: с ${rarity.ins} в ${office.pre} познакомят каждого.`,
  ({ group, event }) =>
    `Прошлым летом ${event.nom} собрал много людей, и громче всех благодарили ${group.nom}.`,
  ({ office, district: { gen } }) =>
    `Работу ${office.gen} для ${gen} не прерывали ни на день, хотя в здании меняли окна.`,
  ({ benefit, date }) => `Если ${benefit.nom} не придёт до ${date}, позвоните на горячую линию 122.`,
  ({ count, group }) =>
    `За год помощь дошла до ${plural(count, ['семьи', 'семей', 'семей'])}, среди обратившихся были и ${group.nom}.`,
  ({ town: { dat, pre }, event }) =>
    `По ${dat} развесили объявления: ${event.nom} впервые пройдёт и в ${pre}.`,
  ({ rarity }) =>
    `Волонтёры починили ${rarity.acc} и вернули хозяевам; о ${rarity.pre} потом долго вспоминали.`,
  ({ group }) =>
    `Телефон для справок работает с 9 до 18, на вопросы, которые задают ${group.nom}, отвечают сразу.`,
];

/** The same news for the same number, whatever else is generated. */
export function storyOf(number: number): Story {
  const random = randomOf(number);
  const words = cast(random);
  return {
    title: random.pick(TITLES)(words),
    lead: random.pick(LEADS)(words),
    body: bodyOf(random, words),
  };
}

function bodyOf(random: Random, words: Cast): string {
  const paragraphs = Array.from({ length: random.between(2, 9) }, () => paragraphOf(random, words));
  if (random.chance(25)) paragraphs.splice(1, 0, listOf(words, random));
  if (random.chance(8)) paragraphs.splice(2, 0, tableOf(random));
  return paragraphs.join('');
}

function paragraphOf(random: Random, words: Cast): string {
  // Now and then the paragraph is about others than the news itself.
  const spoken = random.chance(30) ? cast(random) : words;
  const lines = Array.from({ length: random.between(1, 4) }, () => random.pick(LINES)(spoken));
  return `<p>${[...new Set(lines)].join(' ')}</p>`;
}

function listOf({ document }: Cast, random: Random): string {
  const needed = new Set([document.nom, ...[1, 2, 3].map(() => random.pick(documents).nom)]);
  return `<h2>Что взять с собой</h2><ul>${[...needed].map((name) => `<li>${name}</li>`).join('')}</ul>`;
}

function tableOf(random: Random): string {
  const rows = [1, 2, 3].map(() => {
    const sum = formatNumber(random.between(5, 400) * 100);
    return `<tr><td>${random.pick(benefits).nom}</td><td>${sum}</td></tr>`;
  });
  return `<table><tbody><tr><th>Что</th><th>Рублей</th></tr>${rows.join('')}</tbody></table>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
