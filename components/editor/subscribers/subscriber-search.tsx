import { Field } from '@/components/ui/field';
import type { SubscriberCounts, SubscriberFilter } from '@/lib/subscriptions/desk.rules';
import { frequencies, frequencyWords } from '@/lib/subscriptions/rules';
import rows from '../rows.module.css';

type SubscriberSearchProps = { filter: SubscriberFilter; categories: SubscriberCounts['categories'] };

export function SubscriberSearch({ filter, categories }: SubscriberSearchProps) {
  return (
    <search>
      <form className={rows.filter} action="/editor/subscribers">
        {filter.state && <input type="hidden" name="state" value={filter.state} />}
        <Field name="q" label="Адрес или имя">
          {(control) => <input {...control} type="search" defaultValue={filter.q} />}
        </Field>
        <Choice
          name="frequency"
          label="Частота"
          chosen={filter.frequency}
          choices={frequencies.map((frequency) => ({ value: frequency, label: frequencyWords[frequency] }))}
        />
        <Choice
          name="category"
          label="Рубрика"
          chosen={filter.category}
          choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <button className="button-secondary" type="submit">
          Найти
        </button>
      </form>
    </search>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string | undefined;
  choices: readonly { value: string; label: string }[];
};

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {(control) => (
        // Made anew with the address: a select keeps what was chosen in it otherwise.
        <select {...control} key={chosen} defaultValue={chosen ?? ''}>
          <option value="">любая</option>
          {choices.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
