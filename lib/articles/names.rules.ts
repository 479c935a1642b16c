/** Names of people, told by the first name or the patronymic, in any case. */

// Stems of first names, so that «Ольге Рогозиной» is known as well as «Ольга Рогозина».
const STEMS = new Set(
  `александр алексе алекс алин алис алл анастаси анатоли ангелин андре анжел анн антон антонин арин аркади арсени артем артём артур
  богдан борис вадим валентин валери варвар василис васили вер вероник виктор виктори витали владимир владислав всеволод
  вячеслав галин геннади георги герман глеб григори дарь даниил данил демьян денис диан дмитри евгени екатерин елен
  елизавет жанн захар зинаид зо иван игор илон иль инн иннокенти ирин камилл кирилл клавди константин кристин ксени
  лар ларис леонид лиди лили любов людмил макар максим маргарит марин мари марк матве милан мирон михаил надежд наталь
  натали никит никола нин оксан олег олес ольг павел павл петр пётр пётра полин раис ренат римм роман руслан святослав семен
  семён серафим серге софи софь станислав степан таис тамар татьян тимофе тимур ульян фатим федор фёдор филипп эдуард эльвир эмм
  юли юри яков ян яна ярослав`.split(/\s+/),
);

const ENDING = /^(?:ой|ою|ей|ею|ью|ом|ем|ём|а|у|е|ы|и|я|ю|ь|й)?$/;
const PATRONYMIC = /(?:[оеё]вич|[ое]вн|ичн|ьич)(?:|а|у|ем|ом|е|ы|ой|и)$/;

/**
 * Which of a row of capitalised words are a name of two or three words, or null. A first name alone is none; what
 * stands before the first name is left out: at the start of a sentence it may be any word.
 */
export function nameSpan(words: readonly string[]): { from: number; to: number } | null {
  const patronymic = words.findIndex(isPatronymic);
  const first = patronymic === -1 ? words.findIndex(isFirstName) : patronymic - 1;
  if (first === -1) return null;
  if (first + 1 < words.length) return { from: first, to: Math.min(words.length, first + 3) };
  return null;
}

function isPatronymic(word: string, place: number): boolean {
  return place > 0 && PATRONYMIC.test(word);
}

function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return [0, 1, 2].some((length) => {
    const stem = lower.slice(0, lower.length - length);
    return STEMS.has(stem) && ENDING.test(lower.slice(stem.length));
  });
}
