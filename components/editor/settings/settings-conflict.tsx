import type { FormState } from '@/lib/shared/form-state';
import type { SettingsValues } from '@/lib/structure/settings.rules';
import panel from '../article/conflict-panel.module.css';
import { SavedBy } from '../structure/saved-by';
import styles from './settings.module.css';
import { differingSettings, shownValue, valueWords } from './settings-values';
import { type ShownSettingsProblem, settingLabel } from './words';

/** Somebody else was faster: what is saved beside what stands in the form, and what to do. */
export function SettingsConflict({ state }: { state: FormState<ShownSettingsProblem, unknown> }) {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  if (conflict?.key !== 'conflict') return null;
  const { values, version } = conflict.saved;
  return (
    <section className={panel.panel} id="conflict" aria-labelledby="conflict-heading" tabIndex={-1}>
      <h2 id="conflict-heading">Настройки изменили, пока вы работали</h2>
      <SavedBy saved={conflict.saved} />
      <dl>
        {differingSettings(state, values).map((name) => (
          <div key={name}>
            <dt>{settingLabel(name)}</dt>
            <dd className={styles.value}>Сохранено: {valueWords(values, name) || 'пусто'}</dd>
            <dd className={styles.value}>У вас: {typedWords(state, values, name) || 'пусто'}</dd>
          </div>
        ))}
      </dl>
      <div className={panel.choices}>
        <button className="button-danger" name="overwrites" type="submit" value={version}>
          Сохранить мои настройки поверх
        </button>
        <a href="/editor/settings">Оставить сохранённые</a>
      </div>
    </section>
  );
}

function typedWords(
  state: FormState<unknown, unknown>,
  values: SettingsValues,
  name: keyof SettingsValues,
): string {
  const typed = shownValue(state, values, name);
  if (name === 'commentsModerated')
    return valueWords({ ...values, commentsModerated: typed === 'yes' }, name);
  if (name === 'digestWeekday') return valueWords({ ...values, digestWeekday: Number(typed) }, name);
  return typed.split(/\r?\n/).join(', ');
}
