import type { ReactNode } from 'react';

/** To be spread on the input, select or textarea that the field is about. */
export type ControlAttributes = {
  id: string;
  name: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

/** Label, hint and problem of one form control, bound to it; the control's id is its name. */
export function Field({
  name,
  label,
  hint,
  problem,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string | undefined;
  children: (control: ControlAttributes) => ReactNode;
}) {
  const hintId = hint ? [`${name}-hint`] : [];
  const problemId = problem ? [`${name}-problem`] : [];
  const describedBy = [...hintId, ...problemId].join(' ');
  return (
    <div className="field">
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={hintId[0]}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="field-error" id={problemId[0]}>
          <span className="visually-hidden">Ошибка: </span>
          {problem}
        </p>
      )}
      {children({
        id: name,
        name,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(problem && { 'aria-invalid': true }),
      })}
    </div>
  );
}
