import type { ReactNode } from 'react';
import { type Choices, frequencies, frequencyWords } from '@/lib/subscriptions/rules';

/** A category that may be chosen. */
export type CategoryChoice = { readonly id: string; readonly name: string };

type ChoiceFieldsProps = {
  /** What is chosen now; `frequency` may be what somebody sent by hand. */
  chosen: Omit<Choices, 'frequency'> & { readonly frequency: string };
  categories: readonly CategoryChoice[];
  problemOf: (field: string) => string | undefined;
};

/** How often and about what; the same when subscribing and when changing a subscription. */
export function ChoiceFields({ chosen, categories, problemOf }: ChoiceFieldsProps) {
  return (
    <>
      <ChoiceGroup name="frequency" legend="Как часто присылать новости" problem={problemOf('frequency')}>
        {frequencies.map((frequency, index) => (
          <label key={frequency} className="choice">
            <input
              type="radio"
              id={index === 0 ? 'frequency' : `frequency-${frequency}`}
              name="frequency"
              value={frequency}
              required
              defaultChecked={chosen.frequency === frequency}
            />
            {capitalised(frequencyWords[frequency])}
          </label>
        ))}
      </ChoiceGroup>
      <ChoiceGroup
        name="categories"
        legend="Категории новостей"
        hint="Если не отмечать ничего, придут новости всех категорий."
        problem={problemOf('categories')}
      >
        {categories.map(({ id, name }, index) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              id={index === 0 ? 'categories' : `category-${id}`}
              name="categories"
              value={id}
              defaultChecked={chosen.categories.includes(id)}
            />
            {name}
          </label>
        ))}
      </ChoiceGroup>
    </>
  );
}

/** Boxes or buttons of one question; the first has the question's name as its id, so that a problem leads there. */
function ChoiceGroup({
  name,
  legend,
  hint,
  problem,
  children,
}: {
  name: string;
  legend: string;
  hint?: string;
  problem: string | undefined;
  children: ReactNode;
}) {
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className="field" {...(describedBy && { 'aria-describedby': describedBy })}>
      <legend className="field-label">{legend}</legend>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-error" id={`${name}-problem`}>
          <span className="visually-hidden">Ошибка: </span>
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
