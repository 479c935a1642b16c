'use client';

import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { MediaConsent } from '@/lib/media/consent.rules';
import type { MediaProblem } from '@/lib/media/library.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { mediaProblems } from './sentences';

/** What the browser learns of a recorded consent. */
type Recorded = { readonly consent: MediaConsent | null; readonly isHidden: boolean };

export type ConsentAction = FormAction<MediaProblem, Recorded>;

type ConsentFormProps = {
  action: ConsentAction;
  mediaId: string;
  consent: MediaConsent | null;
};

export function ConsentForm({ action, mediaId, consent }: ConsentFormProps) {
  const [state, save] = useActionState(action, openForm);
  const saved = state.status === 'done' ? state.shown.consent : consent;
  const problems = mediaProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  return (
    <form action={save} noValidate>
      <FormProblems problems={problems} answer={state} />
      <p role="status">{state.status === 'done' && recordedSentence(state.shown)}</p>
      <input type="hidden" name="mediaId" value={mediaId} />
      <Field
        name="people"
        label="Кто на снимке"
        hint="Имена людей, которых можно узнать. Читатели этого не увидят."
        problem={problemOf('people')}
      >
        {(control) => (
          <input {...control} defaultValue={typedText(state, 'people') ?? saved?.people} type="text" />
        )}
      </Field>
      <Field
        name="text"
        label="На что согласились"
        hint="Что человек разрешил, когда и как: на бумаге, письмом; где хранится согласие."
        problem={problemOf('text')}
      >
        {(control) => (
          <textarea {...control} defaultValue={typedText(state, 'text') ?? saved?.text} rows={3} />
        )}
      </Field>
      <Field
        name="endsOn"
        label="Последний день согласия"
        hint="Пусто: согласие без срока. На следующий день снимок сам исчезнет со всех страниц. Если человек отозвал согласие, поставьте вчерашний день: снимок исчезнет сразу."
        problem={problemOf('endsOn')}
      >
        {(control) => (
          <input {...control} defaultValue={typedText(state, 'endsOn') ?? saved?.endsOn ?? ''} type="date" />
        )}
      </Field>
      <button className="button" type="submit">
        Записать согласие
      </button>
    </form>
  );
}

function recordedSentence({ consent, isHidden }: Recorded): string {
  if (isHidden) return 'Записано. Срок согласия уже вышел: читатели снимка больше не видят.';
  return consent ? 'Записано.' : 'Запись о согласии убрана.';
}
