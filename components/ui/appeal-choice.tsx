type AppealWords = {
  readonly legend: string;
  /** «Комментарий», «Сообщение» */
  readonly subject: string;
  readonly choice: string;
};

type AppealChoiceProps = {
  words: AppealWords;
  /** Where an appeal is sent by post; empty: not known. */
  postalAddress: string;
  problem: string | undefined;
  /** `yes` once it was chosen; empty as long as nothing made it a question. */
  typed: string;
};

/** Says what an appeal is and where it goes, and lets the writer say that this is none: where a text looks like one. */
export function AppealChoice(props: AppealChoiceProps) {
  const { words, postalAddress, problem, typed } = props;
  if (!problem && !typed) return null;
  const { legend, subject, choice } = words;
  return (
    <fieldset className="field">
      <legend className="field-label">{legend}</legend>
      {problem && (
        <p className="field-error" id="notAppeal-problem">
          <span className="visually-hidden">Ошибка: </span>
          {problem}
        </p>
      )}
      <p className="field-hint" id="notAppeal-hint">
        {subject} не является официальным обращением по Федеральному закону от 2 мая 2006 года № 59-ФЗ: его не
        регистрируют, официального ответа и решения по нему не будет. Обращение подают через{' '}
        <a href="https://www.gosuslugi.ru/">Госуслуги</a>
        {postalAddress && ` или письмом по адресу: ${postalAddress}`}.
      </p>
      <label className="choice">
        <input
          type="checkbox"
          id="notAppeal"
          name="notAppeal"
          value="yes"
          defaultChecked={typed === 'yes'}
          aria-describedby={problem ? 'notAppeal-problem notAppeal-hint' : 'notAppeal-hint'}
        />
        {choice}
      </label>
    </fieldset>
  );
}
