type ChoicesProps = {
  name: string;
  type: 'radio' | 'checkbox';
  legend: string;
  hint?: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  chosen: readonly string[];
  problem: string | undefined;
};

/** Radio buttons or checkboxes with their legend, hint and problem; the first one's id is their name. */
export function Choices({ name, type, legend, hint, choices, chosen, problem }: ChoicesProps) {
  const describedBy = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset className="field">
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
      {choices.map(({ value, label }, index) => (
        <div key={value}>
          <label className="choice">
            <input
              type={type}
              id={index === 0 ? name : `${name}-${value}`}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              {...(describedBy && { 'aria-describedby': describedBy })}
              {...(problem && { 'aria-invalid': true })}
            />
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
