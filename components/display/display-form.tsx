import { type DisplayField, type DisplayMode, displayFields, displayOptions } from '@/lib/display/rules';
import styles from './display-form.module.css';
import { ReturnField } from './page-address.form';
import { words } from './words';

/** All settings as one plain form; it stands in the panel of every page and on a page of its own. */
export function DisplayForm({ mode }: { mode: DisplayMode }) {
  return (
    <form action="/display" method="post" className={styles.form} autoComplete="off" data-display-form>
      <ReturnField />
      <div className={styles.groups}>
        {displayFields.map((field) => (
          <ChoiceGroup key={field} field={field} chosen={mode[field]} />
        ))}
      </div>
      <p className={styles.note}>
        Настройки хранятся в этом браузере один год и действуют на всех страницах и на любом устройстве.
      </p>
      <div className={styles.buttons}>
        <button type="submit" className="button">
          Применить
        </button>
        <button type="submit" className="button-secondary" name="action" value="reset">
          Настройки по умолчанию
        </button>
      </div>
    </form>
  );
}

function ChoiceGroup<Field extends DisplayField>({ field, chosen }: { field: Field; chosen: string }) {
  const { legend, choices } = words[field];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {field === 'scheme' && (
        <p className={styles.forcedColors}>
          В вашей системе включены контрастные цвета. Пока они действуют, портал показан в них, а не в этой
          схеме.
        </p>
      )}
      <div className={styles.choices}>
        {displayOptions[field].values.map((value) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name={field} value={value} defaultChecked={value === chosen} />
            <Sample field={field} value={value} />
            <span className={styles.words}>{choices[value]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A letter that shows what the words beside it say. */
function Sample({ field, value }: { field: DisplayField; value: string }) {
  if (field === 'scheme') {
    return (
      <span className={styles.colours} data-scheme={value} aria-hidden="true">
        Ц
      </span>
    );
  }
  if (field === 'size') {
    return (
      <span className={styles.letter} data-letter={value} aria-hidden="true">
        А
      </span>
    );
  }
  return null;
}
