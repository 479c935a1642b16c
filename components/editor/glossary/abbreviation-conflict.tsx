import { type AbbreviationFields, abbreviationPath, type GlossaryProblem } from '@/lib/glossary/rules';
import type { FormState } from '@/lib/shared/form-state';
import panel from '../article/conflict-panel.module.css';
import { fieldLabels, typedAbbreviation } from './words';

/** Somebody else was faster: what is saved beside what stands in the form, and what to do. */
export function AbbreviationConflict({ state }: { state: FormState<GlossaryProblem, unknown> }) {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  if (conflict?.key !== 'conflict') return null;
  const { saved } = conflict;
  const mine = typedAbbreviation(state) ?? saved;
  return (
    <section className={panel.panel} id="conflict" aria-labelledby="conflict-heading" tabIndex={-1}>
      <h2 id="conflict-heading">Сокращение изменили, пока вы работали</h2>
      <p>Ваше осталось в форме ниже и пока не сохранено.</p>
      <dl>
        {fieldNames
          .filter((name) => saved[name] !== mine[name])
          .map((name) => (
            <div key={name}>
              <dt>{fieldLabels[name]}</dt>
              <dd className={panel.saved}>Сохранено: {saved[name] || 'пусто'}</dd>
              <dd className={panel.saved}>У вас: {mine[name] || 'пусто'}</dd>
            </div>
          ))}
      </dl>
      <div className={panel.choices}>
        <button className="button-danger" name="overwrites" type="submit" value={saved.version}>
          Сохранить моё поверх
        </button>
        <a href={abbreviationPath(saved.id)}>Оставить сохранённое</a>
      </div>
    </section>
  );
}

const fieldNames = ['short', 'full', 'explanation', 'spoken'] as const satisfies (keyof AbbreviationFields)[];
