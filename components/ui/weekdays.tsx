export const WEEKDAYS = [
  { short: 'Пн', full: 'Понедельник' },
  { short: 'Вт', full: 'Вторник' },
  { short: 'Ср', full: 'Среда' },
  { short: 'Чт', full: 'Четверг' },
  { short: 'Пт', full: 'Пятница' },
  { short: 'Сб', full: 'Суббота' },
  { short: 'Вс', full: 'Воскресенье' },
] as const;

/** The head of a month: Monday first. */
export function WeekdayHead() {
  return (
    <thead>
      <tr>
        {WEEKDAYS.map(({ short, full }) => (
          <th key={short} scope="col">
            <abbr title={full}>{short}</abbr>
          </th>
        ))}
      </tr>
    </thead>
  );
}
