import { type ConsentSlug, consentPath } from '@/lib/consents/rules';
import { Field } from './field';

/** What every form for readers ends with: the sum, consent, and a field that only robots fill. */
export type ReaderGuard = {
  /** «Сумма 1 и 7 будет» */
  readonly question: string;
  readonly challenge: string;
  readonly consent: { readonly slug: ConsentSlug; readonly version: number };
};

export function ReaderGuardFields({
  guard: { question, challenge, consent },
  isAskedAnew,
  hasConsented,
  problemOf,
}: {
  guard: ReaderGuard;
  isAskedAnew: boolean;
  hasConsented: boolean;
  problemOf: (field: string) => string | undefined;
}) {
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} />
      <input type="hidden" name="consentVersion" value={consent.version} />
      <RobotField />
      <Field
        name="answer"
        label={question}
        hint={
          isAskedAnew
            ? 'Вопрос каждый раз новый, поэтому ответьте ещё раз, числом.'
            : 'Введите сумму числом: так мы узнаём, что пишет человек.'
        }
        problem={problemOf('answer')}
      >
        {(control) => <input {...control} type="text" inputMode="numeric" autoComplete="off" required />}
      </Field>
      <ConsentField slug={consent.slug} hasConsented={hasConsented} problem={problemOf('consent')} />
    </>
  );
}

/** Neither seen, nor read out, nor reached by Tab. */
function RobotField() {
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label htmlFor="homepage">Не заполняйте это поле</label>
      <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}

function ConsentField({
  slug,
  hasConsented,
  problem,
}: {
  slug: ConsentSlug;
  hasConsented: boolean;
  problem: string | undefined;
}) {
  return (
    <div className="field">
      {problem && (
        <p className="field-error" id="consent-problem">
          <span className="visually-hidden">Ошибка: </span>
          {problem}
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value="yes"
          defaultChecked={hasConsented}
          required
          {...(problem && { 'aria-describedby': 'consent-problem', 'aria-invalid': true })}
        />
        <label htmlFor="consent">
          Я даю <a href={consentPath(slug)}>согласие на обработку персональных данных</a> (откроется отдельная
          страница)
        </label>
      </div>
    </div>
  );
}
