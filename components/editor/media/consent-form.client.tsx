'use client';

import { Field } from '@/components/ui/field';
import { type ConsentFields, consentFieldsOf, type MediaConsent } from '@/lib/media/consent.rules';
import type { ChangeProblem } from '@/lib/media/library.rules';
import { type FormAction, type FormState, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { MediaConflict } from './media-conflict';
import { conflictIn, mediaProblems } from './sentences';

/** What the browser learns of a recorded consent. */
type Recorded = {
  readonly consent: MediaConsent | null;
  readonly isHidden: boolean;
  readonly version: number;
};

export type ConsentAction = FormAction<ChangeProblem<ConsentFields>, Recorded>;

type ConsentFormProps = {
  action: ConsentAction;
  mediaId: string;
  consent: MediaConsent | null;
  version: number;
};

const CONFLICT = 'consent-conflict';

export function ConsentForm({ action, mediaId, consent, version }: ConsentFormProps) {
  const kept = useKeptForm(action);
  const { state } = kept;
  const problems = mediaProblems(state, CONFLICT);
  const fields = typedConsent(state) ?? consentFieldsOf(consent);
  const conflict = conflictIn(state);
  return (
    <VersionedForm
      {...{ kept, problems, version }}
      button="Записать согласие"
      conflict={
        conflict && (
          <MediaConflict
            {...{ mediaId, version: conflict.version }}
            heading="Согласие изменили, пока вы работали"
            id={CONFLICT}
            rows={rowsOf(conflict, fields)}
          />
        )
      }
      done={state.status === 'done' && recordedSentence(state.shown)}
    >
      <input type="hidden" name="mediaId" value={mediaId} />
      <Field
        name="people"
        label={labels.people}
        hint="Имена людей, которых можно узнать. Читатели этого не увидят."
        problem={problemOf(problems, 'people')}
      >
        {(control) => <input {...control} defaultValue={fields.people} type="text" />}
      </Field>
      <Field
        name="text"
        label={labels.text}
        hint="Что человек разрешил, когда и как: на бумаге, письмом; где хранится согласие."
        problem={problemOf(problems, 'text')}
      >
        {(control) => <textarea {...control} defaultValue={fields.text} rows={3} />}
      </Field>
      <Field
        name="endsOn"
        label={labels.endsOn}
        hint="Пусто: согласие без срока. На следующий день снимок сам исчезнет со всех страниц. Если человек отозвал согласие, поставьте вчерашний день: снимок исчезнет сразу."
        problem={problemOf(problems, 'endsOn')}
      >
        {(control) => <input {...control} defaultValue={fields.endsOn} type="date" />}
      </Field>
    </VersionedForm>
  );
}

const labels = {
  people: 'Кто на снимке',
  text: 'На что согласились',
  endsOn: 'Последний день согласия',
} as const satisfies Record<keyof ConsentFields, string>;

/** What was typed at the last submit; null when there was none. */
function typedConsent(state: FormState<unknown, unknown>): ConsentFields | null {
  const people = typedText(state, 'people');
  if (people === null) return null;
  return { people, text: typedText(state, 'text') ?? '', endsOn: typedText(state, 'endsOn') ?? '' };
}

function rowsOf(saved: ConsentFields, mine: ConsentFields) {
  return [
    { label: labels.people, saved: saved.people, mine: mine.people },
    { label: labels.text, saved: saved.text, mine: mine.text },
    { label: labels.endsOn, saved: dayWords(saved), mine: dayWords(mine) },
  ];
}

/** As the field shows it. */
function dayWords({ endsOn }: ConsentFields): string {
  return endsOn.split('-').reverse().join('.');
}

function recordedSentence({ consent, isHidden }: Recorded): string {
  if (isHidden) return 'Записано. Срок согласия уже вышел: читатели снимка больше не видят.';
  return consent ? 'Записано.' : 'Запись о согласии убрана.';
}
