import type { Phrase } from './phrases';
import type { Random } from './random';

/** Names of places and people, made of parts: thousands of different ones, all of them declined. */

const PREFIXES = [
  'Верхне',
  'Нижне',
  'Ново',
  'Старо',
  'Красно',
  'Бело',
  'Черно',
  'Средне',
  'Мало',
  'Велико',
  'Усть-',
  'Сосново',
];
const TOWNS = [
  'реченск',
  'горск',
  'лесск',
  'озёрск',
  'каменск',
  'луговск',
  'полянск',
  'борск',
  'донск',
  'мостовск',
  'ключевск',
  'родниковск',
  'холмск',
  'бережинск',
  'туринск',
];
const DISTRICTS = [
  'Заречн',
  'Центральн',
  'Северн',
  'Восточн',
  'Западн',
  'Южн',
  'Привокзальн',
  'Нагорн',
  'Прибрежн',
  'Садов',
  'Железнодорожн',
  'Луговск',
];
const SURNAMES = [
  'Иван',
  'Сокол',
  'Лебед',
  'Кузнец',
  'Орл',
  'Ждан',
  'Гусар',
  'Зимин',
  'Гордин',
  'Беляк',
  'Тихон',
  'Вершин',
  'Карас',
  'Дрозд',
  'Ковал',
  'Снегир',
  'Туман',
  'Рябин',
  'Калин',
  'Шубин',
  'Мороз',
  'Бакул',
  'Чижик',
  'Журавл',
  'Ермак',
  'Левш',
  'Панкрат',
  'Ростопчин',
  'Скворц',
  'Уголь',
];
const WOMEN = ['Анна', 'Ольга', 'Мария', 'Елена', 'Нина', 'Галина', 'Вера', 'Любовь', 'Тамара', 'Светлана'];
const MEN = ['Иван', 'Николай', 'Пётр', 'Сергей', 'Виктор', 'Михаил', 'Олег', 'Павел', 'Геннадий', 'Юрий'];
const STREETS = [
  'Лесн',
  'Садов',
  'Школьн',
  'Речн',
  'Полев',
  'Цветочн',
  'Кленов',
  'Рябинов',
  'Вокзальн',
  'Мельничн',
  'Почтов',
  'Каштанов',
];

export function town(random: Random): Phrase {
  const name = `${random.pickUnevenly(PREFIXES)}${random.pickUnevenly(TOWNS)}`;
  return { nom: name, gen: `${name}а`, dat: `${name}у`, acc: name, ins: `${name}ом`, pre: `${name}е` };
}

export function district(random: Random): Phrase {
  const stem = random.pick(DISTRICTS);
  // After к stands и: Луговский.
  const vowel = stem.endsWith('к') ? 'и' : 'ы';
  return {
    nom: `${stem}${vowel}й район`,
    gen: `${stem}ого района`,
    dat: `${stem}ому району`,
    acc: `${stem}${vowel}й район`,
    ins: `${stem}${vowel}м районом`,
    pre: `${stem}ом районе`,
  };
}

/** «Лесной улице»: where something stands. */
export function streetOf(random: Random): string {
  return `${random.pick(STREETS)}ой улице, ${random.between(1, 140)}`;
}

export type Speaker = {
  readonly name: string;
  readonly said: 'сказал' | 'сказала';
  readonly asked: 'попросил' | 'попросила';
};

export function speaker(random: Random): Speaker {
  const stem = random.pickUnevenly(SURNAMES);
  const surname = stem.endsWith('ин') ? stem : `${stem}ов`;
  return random.chance(60)
    ? { name: `${random.pick(WOMEN)} ${surname}а`, said: 'сказала', asked: 'попросила' }
    : { name: `${random.pick(MEN)} ${surname}`, said: 'сказал', asked: 'попросил' };
}
