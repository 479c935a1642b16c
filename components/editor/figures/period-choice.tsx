import { Field } from '@/components/ui/field';
import {
  FIGURES_PATH,
  figuresPath,
  isSamePeriod,
  type Month,
  monthName,
  monthOf,
  monthsOf,
  type Period,
  usualPeriod,
  yearPeriod,
} from '@/lib/figures/period.rules';
import { Tabs } from '../tabs/tabs';
import styles from './figures-view.module.css';

type PeriodChoiceProps = { period: Period; firstMonth: Month; now: Date };

const MOST_YEARS = 4;

export function PeriodChoice({ period, firstMonth, now }: PeriodChoiceProps) {
  return (
    <div className="no-print">
      <Tabs label="Период" tabs={readyPeriods(period, firstMonth, now)} />
      <form className={styles.period} action={FIGURES_PATH}>
        <MonthField name="from" label="С месяца" chosen={period.from} {...{ firstMonth, now }} />
        <MonthField name="to" label="По месяц" chosen={period.to} {...{ firstMonth, now }} />
        <button className="button" type="submit">
          Показать
        </button>
      </form>
    </div>
  );
}

function readyPeriods(period: Period, firstMonth: Month, now: Date) {
  const year = Number(monthOf(now).slice(0, 4));
  const years = Math.min(MOST_YEARS, year - Number(firstMonth.slice(0, 4)) + 1);
  const usual = usualPeriod(now);
  const wholeYears = Array.from({ length: years }, (_, index) => ({
    name: `${year - index} год`,
    of: yearPeriod(year - index, now),
  }));
  // In December the last twelve months are this very year.
  const ready = [
    { name: 'Последние 12 месяцев', of: usual },
    ...wholeYears.filter((one) => !isSamePeriod(one.of, usual)),
  ];
  return ready.map(({ name, of }) => ({ name, href: figuresPath(of), isCurrent: isSamePeriod(of, period) }));
}

type MonthFieldProps = { name: string; label: string; chosen: Month; firstMonth: Month; now: Date };

/** A list and no field of the type «month»: some browsers make a field for any text of that. */
function MonthField({ name, label, chosen, firstMonth, now }: MonthFieldProps) {
  const months = monthsOf({ from: chosen < firstMonth ? chosen : firstMonth, to: monthOf(now) });
  return (
    <Field name={name} label={label}>
      {(control) => (
        // Made anew with the address: a select keeps what was chosen in it otherwise.
        <select {...control} key={chosen} defaultValue={chosen}>
          {months.toReversed().map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
