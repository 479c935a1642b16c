import { wordedDaysIn } from './date-patterns.rules';
import { excerptOf, type Place, type Warning, type WarningKey } from './finding.rules';
import { type Passage, type Sentence, sentencesOf } from './passages.rules';

/**
 * What makes a text hard to read, told by its letters alone. The rules would rather miss something than call good
 * Russian bad: an editor who meets three false alarms reads no fourth.
 */

/** Words of a sentence; product.md, E9. */
export const LONGEST_SENTENCE = 20;

/** Our own measure: about four lines of a list at its full width, and what a link shared elsewhere still shows. */
export const LONGEST_LEAD = { characters: 300, sentences: 2 } as const;

/** `glossary`: short forms that the portal expands by itself. */
export function wordingWarnings(passages: readonly Passage[], glossary: ReadonlySet<string>): Warning[] {
  return [
    ...leadWarnings(passages),
    ...passages.flatMap(passageWarnings),
    ...abbreviationWarnings(passages, glossary),
    ...dateWarnings(passages),
  ];
}

function leadWarnings(passages: readonly Passage[]): Warning[] {
  const lead = passages.filter(({ field }) => field === 'lead');
  return lead.flatMap(({ text }) => {
    const isLong = text.length > LONGEST_LEAD.characters || sentencesOf(text).length > LONGEST_LEAD.sentences;
    return isLong ? [warningAt('leadLong', { field: 'lead', start: 0, end: 0 }, text)] : [];
  });
}

function passageWarnings(passage: Passage): Warning[] {
  const ofSentences = passage.kind === 'sentences' ? sentencesOf(passage.text) : [];
  return [
    ...ofSentences.flatMap((sentence) =>
      sentenceKeys(sentence.text).map((key) => warningOf(key, passage, sentence)),
    ),
    ...capitalsIn(passage.text).map((found) => warningOf('capitals', passage, found)),
  ];
}

function sentenceKeys(sentence: string): WarningKey[] {
  return [
    ...(countWords(sentence) > LONGEST_SENTENCE ? (['sentenceLong'] as const) : []),
    ...(isPassive(sentence) ? (['passive'] as const) : []),
    ...(hasParticipleChain(sentence) ? (['participles'] as const) : []),
  ];
}

/** Numbers count, dashes do not. A group of digits («12 500») is one number. */
function countWords(sentence: string): number {
  const joined = sentence.replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  return joined.match(/[\p{L}\d][^\s\u00a0]{0,200}/gu)?.length ?? 0;
}

const WORD_START = String.raw`(?<!\p{L})`;
const WORD_END = String.raw`(?!\p{L})`;
const WITH_BE = new RegExp(
  String.raw`${WORD_START}(?:был[аио]?|будет|будут|быть)[\s\u00a0]{1,3}(?:\p{Ll}{1,15}[\s\u00a0]{1,3})?(\p{Ll}{2,20}(?:ен|ан|ян|нят|бит|шит|лит)[аоы]?)${WORD_END}`,
  'giu',
);

// Short adjectives and nouns with the letters of a participle.
const NO_SHORT_PARTICIPLE =
  /^(?:нуж|долж|важ|вид|бол|увер|соглас|благодар|яс|возмож|действител|бесплат|длин|труд|удоб|свобод|пол|ра|стра|стран|див|пл|ст|экр|ц|вр)(?:е|а|я)?н[аоы]?$/iu;

const OFFICIAL = new RegExp(
  `${WORD_START}(?:осуществля|производ|предоставля|выплачива|рассматрива|оформля|назнача|обеспечива|устанавлива|перечисля|направля|выполня|реализу|организу)(?:ется|ются|ится|ятся|лся|лась|лось|лись)${WORD_END}`,
  'giu',
);

/**
 * «Решение было принято комиссией»: a form of «быть» with a short participle. «Выплата осуществляется и назначается
 * департаментом»: two reflexive verbs of officialese. One of these alone is ordinary Russian («выплата назначается»).
 */
function isPassive(sentence: string): boolean {
  const withBe = [...sentence.matchAll(WITH_BE)].filter(([, word = '']) => !NO_SHORT_PARTICIPLE.test(word));
  const official = sentence.match(OFFICIAL)?.length ?? 0;
  return withBe.length > 0 || official >= 2;
}

const PARTICIPLE = new RegExp(
  String.raw`${WORD_START}\p{L}{2,20}(?:ущ|ющ|ащ|ящ|вш|енн|ённ|анн|янн|ем|им)(?:ый|ий|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ом|ем|ой|ей|ую|юю)(?:ся)?${WORD_END}`,
  'giu',
);

// Adjectives that look like participles, and participles that are names of people.
const NO_PARTICIPLE =
  /^(?:настоящ|будущ|следующ|предыдущ|текущ|подходящ|горяч|работающ|учащ|нуждающ|проживающ|бывш|действующ|участвующ|сопровождающ|служащ|трудящ|собственн|временн|денежн|письменн|рожденн|организованн|современн|своевременн|внутренн|дополнительн|обыкновенн|ежедневн|электронн|ценн|данн|ванн|любим|необходим|зелен|обязанн|определенн|пенсионн|ответственн|единственн|военн|странн|недвижим|зрим|незрим|неизмен|весенн|осенн|утренн|тысяч|общи|всем|моим|своим|одним)/i;

/** Three full participles in a sentence: «лица, имеющие заключение, выданное учреждением, подавшим сведения». */
function hasParticipleChain(sentence: string): boolean {
  const found = sentence.replaceAll('ё', 'е').match(PARTICIPLE) ?? [];
  return found.filter((word) => !NO_PARTICIPLE.test(word) && !/(?:твенн|менн)/.test(word)).length >= 3;
}

const ABBREVIATION = /(?<![\p{L}\d-])\p{Lu}{2,6}(?![\p{L}\d])/gu;

// What readers of the portal know without being told.
const KNOWN = new Set(
  'МФЦ РФ СССР США МВД МЧС ФСБ ГИБДД ЗАГС ЖКХ ФИО ИНН СНИЛС СМИ ТВ ДТП ВИЧ ПДФ АЗС ТЦ НДС КБ МБ ГБ'.split(
    ' ',
  ),
);

/** «Единая денежная выплата (ЕДВ)» and «ЕДВ (единая денежная выплата)» explain it; so does «ЕДВ — это …». */
function abbreviationWarnings(passages: readonly Passage[], glossary: ReadonlySet<string>): Warning[] {
  const met = new Set<string>();
  // The title has no room for explanations: what stands there is explained in the text.
  const title = passages.filter(({ field }) => field === 'title');
  return [...passages.filter(({ field }) => field !== 'title'), ...title].flatMap((passage) =>
    abbreviationsIn(passage.text).flatMap((found) => {
      if (KNOWN.has(found.text) || glossary.has(found.text) || met.has(found.text)) return [];
      met.add(found.text);
      return isExplained(passage.text, found) ? [] : [warningOf('abbreviation', passage, found)];
    }),
  );
}

function abbreviationsIn(text: string): Sentence[] {
  const found = [...text.matchAll(ABBREVIATION)]
    .filter(([word]) => /\p{Script=Cyrillic}/u.test(word))
    .map((match) => ({ start: match.index, text: match[0] }));
  if (found.length === 0) return [];
  const shouted = capitalsIn(text);
  return found.filter(({ start }) => !shouted.some((one) => isWithin(start, one)));
}

function isWithin(offset: number, { start, text }: Sentence): boolean {
  return start <= offset && offset < start + text.length;
}

function isExplained(text: string, { start, text: word }: Sentence): boolean {
  const behind = text.slice(start + word.length, start + word.length + 4);
  const isInBrackets = text[start - 1] === '(' && behind.startsWith(')');
  return isInBrackets || /^[»”]?[\s\u00a0](?:\(|—)/.test(behind);
}

// One long word, or two words of which one is longer than abbreviations are.
const CAPITALS = /(?<!\p{L})(?:\p{Lu}{7,40}|\p{Lu}{1,30}(?:[\s\u00a0]{1,2}\p{Lu}{4,30}){1,12})(?!\p{L})/gu;

function capitalsIn(text: string): Sentence[] {
  return [...text.matchAll(CAPITALS)].map((match) => ({ start: match.index, text: match[0] }));
}

/** «До 28 ноября»: of which year, unless the text names that day with its year elsewhere. */
function dateWarnings(passages: readonly Passage[]): Warning[] {
  const days = passages.map((passage) => ({ passage, days: wordedDaysIn(passage.text) }));
  const told = new Set(days.flatMap(({ days }) => days.filter(({ year }) => year).map(dayOf)));
  return days.flatMap(({ passage, days }) =>
    days
      .filter((day) => day.year === '' && !told.has(dayOf(day)) && !isHoliday(day.dayAndMonth))
      // Once a day is enough.
      .flatMap((day) => {
        if (told.has(dayOf(day))) return [];
        told.add(dayOf(day));
        const text = passage.text.slice(day.start, day.end);
        return [warningOf('dateWithoutYear', passage, { start: day.start, text })];
      }),
  );
}

function dayOf({ dayAndMonth }: { dayAndMonth: string }): string {
  return dayAndMonth;
}

// Days that are names: «к 9 Мая».
const HOLIDAYS = new Set(['01-01', '01-07', '02-23', '03-08', '05-01', '05-09', '06-12', '11-04']);

function isHoliday(dayAndMonth: string): boolean {
  return HOLIDAYS.has(dayAndMonth);
}

function warningOf(key: WarningKey, passage: Passage, found: Sentence): Warning {
  const start = passage.start + found.start;
  return warningAt(
    key,
    { field: passage.field, start, end: start + found.text.trimEnd().length },
    found.text,
  );
}

function warningAt(key: WarningKey, place: Place, text: string): Warning {
  return { key, place, words: excerptOf(text) };
}
