/** What one check found. A `notice` works, but the administrator should know; what is `wrong` says how to mend it. */
export type Finding =
  | { readonly level: 'well'; readonly subject: Subject; readonly sentence: string }
  | {
      readonly level: 'notice' | 'wrong';
      readonly subject: Subject;
      readonly sentence: string;
      readonly remedy: string;
    };

const subjects = [
  'Настройки',
  'База данных',
  'Хранилище',
  'Место на диске',
  'Почта',
  'Очередь',
  'Расписание',
  'Часы',
] as const;

export type Subject = (typeof subjects)[number];

const marks = { well: '✓', notice: '!', wrong: '✗' } as const;

/** One or two lines for the terminal. */
export function linesOf(finding: Finding): string[] {
  const line = `${marks[finding.level]} ${finding.subject}: ${finding.sentence}`;
  return finding.level === 'well' ? [line] : [line, `  ${finding.remedy}`];
}

/** The last line, and the exit status: 1 when something is wrong. */
export function verdictOf(findings: readonly Finding[]): { line: string; status: 0 | 1 } {
  const wrong = findings.filter(({ level }) => level === 'wrong').map(({ subject }) => subject);
  if (wrong.length > 0) return { line: `Нужно исправить: ${[...new Set(wrong)].join(', ')}.`, status: 1 };
  const isNoticed = findings.some(({ level }) => level === 'notice');
  return { line: isNoticed ? 'Портал исправен, есть замечания.' : 'Портал исправен.', status: 0 };
}
