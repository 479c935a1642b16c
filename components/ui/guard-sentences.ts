import type { ChallengeProblem } from '@/lib/challenge/rules';
import type { FoundData, PersonalDataKind } from '@/lib/guard/rules';
import { formatWaiting } from '@/lib/shared/russian';
import type { ShownProblem } from './form-problems';

/** What may be wrong with any form that a reader sends; the fields are those of reader-guard-fields.tsx and `text`. */
export type GuardedFormProblem =
  | { readonly key: ChallengeProblem | 'robot' | 'consentChanged' }
  | { readonly key: 'tooMany'; readonly seconds: number }
  | { readonly key: 'personalData'; readonly found: readonly FoundData[] };

export const guardFieldSentences: Readonly<Record<string, string>> = {
  'answer missing': 'Ответьте на вопрос: введите сумму числом',
  'answer wrongSum': 'Сумма не сошлась. Вопрос теперь новый, сложите числа ещё раз',
  'consent missing': 'Отметьте согласие: без него закон не позволяет принять ваше имя и адрес',
};

const personalDataNames: Readonly<Record<PersonalDataKind, string>> = {
  snils: 'номер СНИЛС',
  card: 'номер банковской карты',
  passport: 'номер паспорта',
  phone: 'номер телефона',
};

export function guardProblem(problem: GuardedFormProblem): ShownProblem {
  switch (problem.key) {
    case 'wrongSum':
      return { field: 'answer', sentence: 'Сумма не сошлась. Вопрос теперь новый, сложите числа ещё раз' };
    case 'challengeEnded':
      return {
        field: 'answer',
        sentence: 'Вопрос устарел: он действует час. Всё написанное на месте, ответьте на новый вопрос',
      };
    case 'challengeUsed':
      return {
        field: 'answer',
        sentence:
          'На этот вопрос уже ответили. Если вы нажали кнопку дважды, сообщение уже у нас; если нет, ответьте на новый вопрос',
      };
    case 'tooFast':
      return {
        field: 'answer',
        sentence: 'Форма отправлена быстрее чем за три секунды. Ответьте на новый вопрос и отправьте ещё раз',
      };
    case 'robot':
      return { sentence: 'Было заполнено поле, которого люди не видят. Теперь оно пусто, отправьте ещё раз' };
    case 'consentChanged':
      return {
        field: 'consent',
        sentence: 'Текст согласия только что изменился. Прочитайте его и отметьте согласие ещё раз',
      };
    case 'tooMany':
      return {
        sentence: `Из вашей сети пришло слишком много сообщений. Следующее можно отправить через ${formatWaiting(problem.seconds)}`,
      };
    case 'personalData':
      return { field: 'text', sentence: personalDataSentence(problem.found) };
  }
}

function personalDataSentence(found: readonly FoundData[]): string {
  const names = found.map(({ kind, text }) => `${personalDataNames[kind]}: ${masked(text)}`);
  return `Похоже на ${names.join('; ')}. Уберите личные номера: ими могут воспользоваться мошенники`;
}

/** «112-***»: enough for the writer to find it, not enough to be of use to anybody. */
function masked(number: string): string {
  return `${/^\D*(?:\d\D*){2}\d/.exec(number)?.[0] ?? ''}-***`;
}
