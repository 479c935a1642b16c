import type { PlanCounts } from '@/lib/articles/schedule.rules';
import { plural } from '@/lib/shared/russian';
import type { Finding } from './finding';

const GIBIBYTE = 2 ** 30;
const LEAST_BYTES = GIBIBYTE;
const ENOUGH_SHARE = 0.1;
const MOST_SKEW = 5_000;
const MINUTE = 60_000;
// The clock wakes the worker every minute.
const LONGEST_WAIT = 3 * MINUTE;

/** PostgreSQL and the pictures stop at a full disk; a tenth free is what its own manual calls comfortable. */
export function judgeDisk({ free, total }: { free: number; total: number }): Finding {
  const subject = 'Место на диске';
  const sentence = `свободно ${(free / GIBIBYTE).toFixed(1).replace('.', ',')} ГиБ, ${Math.floor((100 * free) / total)} %.`;
  const remedy = 'Освободите место или перенесите DATA_DIR на больший диск.';
  if (free < LEAST_BYTES) return { level: 'wrong', subject, sentence, remedy };
  if (free < total * ENOUGH_SHARE) return { level: 'notice', subject, sentence, remedy };
  return { level: 'well', subject, sentence };
}

/** `skew`: how far the database's clock is ahead, in ms. */
export function judgeClock(skew: number): Finding {
  const subject = 'Часы';
  if (Math.abs(skew) <= MOST_SKEW) {
    return { level: 'well', subject, sentence: 'идут так же, как у базы данных.' };
  }
  return {
    ...{ level: 'wrong', subject },
    sentence: `расходятся с базой данных на ${plural(Math.round(Math.abs(skew) / 1000), ['секунду', 'секунды', 'секунд'])}.`,
    remedy: 'Включите на обоих серверах точное время (chrony или systemd-timesyncd).',
  };
}

export type QueueState = {
  /** Whether a worker is connected, inside a portal or beside it. */
  readonly isWorking: boolean;
  /** When the letter that is due longest was due; null: none is due. */
  readonly dueSince: Date | null;
  readonly uncertain: number;
};

export function judgeQueue({ isWorking, dueSince, uncertain }: QueueState, now: Date): Finding[] {
  const subject = 'Очередь';
  const isLate = dueSince !== null && now.getTime() - dueSince.getTime() > LONGEST_WAIT;
  return [
    isWorking
      ? { level: 'well', subject, sentence: 'работает.' }
      : {
          ...{ level: isLate ? 'wrong' : 'notice', subject },
          sentence: isLate ? 'не работает, письма ждут.' : 'сейчас не работает.',
          remedy: 'Запустите портал (npm start) или, если задано JOBS=off, npm run portal -- worker.',
        },
    ...(isWorking && isLate
      ? [
          {
            ...({ level: 'wrong', subject } as const),
            sentence: `письма ждут отправки ${plural(Math.round((now.getTime() - dueSince.getTime()) / MINUTE), ['минуту', 'минуты', 'минут'])}.`,
            remedy: 'Проверьте почтовый сервер и журнал портала; письма видны в редакции, раздел «Письма».',
          },
        ]
      : []),
    ...(uncertain > 0
      ? [
          {
            ...({ level: 'notice', subject } as const),
            sentence: `${plural(uncertain, ['письмо', 'письма', 'писем'])} неизвестно, ушли ли.`,
            remedy: 'Решите о них в редакции, раздел «Письма».',
          },
        ]
      : []),
  ];
}

/** What should have been published or withdrawn and was not, by the schedule of the desk. */
export function judgeSchedule({ scheduled, overduePublications, overdueWithdrawals }: PlanCounts): Finding {
  const subject = 'Расписание';
  const overdue = overduePublications + overdueWithdrawals;
  if (overdue === 0) {
    return { level: 'well', subject, sentence: `соблюдается, публикаций впереди: ${scheduled}.` };
  }
  return {
    ...{ level: 'wrong', subject },
    sentence: `не сделано вовремя: публикаций ${overduePublications}, снятий ${overdueWithdrawals}.`,
    remedy: 'Причины видны в редакции на рабочем столе и в журнале портала. Проверьте и очередь.',
  };
}
