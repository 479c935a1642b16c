'use client';

import { Field } from '@/components/ui/field';
import { type FormAction, type FormState, typedText } from '@/lib/shared/form-state';
import type { TextValues } from '@/lib/structure/texts.rules';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import type { LibraryChoices } from '../article/library-choices';
import { RichText } from '../article/rich-text/rich-text.client';
import { VersionedForm } from '../versioned-form';
import styles from './structure.module.css';
import { TextConflict } from './text-conflict';
import { fieldLabels, type ShownTextProblem, textProblems } from './text-words';

type TextFormProps = {
  action: FormAction<ShownTextProblem, { version: number }>;
  slug: string;
  values: TextValues;
  version: number;
  hasLead: boolean;
  library: LibraryChoices;
  /** Where readers and colleagues see what is saved. */
  savedAt: string;
  words: { readonly button: string; readonly done: string };
};

/** A standing page, or a text of consent. */
export function TextForm({ action, slug, values, version, hasLead, library, savedAt, words }: TextFormProps) {
  const kept = useKeptForm(action);
  const problems = textProblems(kept.state);
  const shown = shownText(kept.state, values);
  return (
    <VersionedForm
      {...{ kept, problems, version }}
      button={words.button}
      className={styles.text}
      conflict={<TextConflict state={kept.state} mine={shown} savedAt={savedAt} />}
      done={words.done}
    >
      <input type="hidden" name="slug" value={slug} />
      <Field name="title" label={fieldLabels.title} problem={problemOf(problems, 'title')}>
        {(control) => <input {...control} type="text" autoComplete="off" defaultValue={shown.title} />}
      </Field>
      {hasLead && (
        <Field
          name="lead"
          label={fieldLabels.lead}
          hint="Одно-два предложения под заголовком. Можно не заполнять"
          problem={problemOf(problems, 'lead')}
        >
          {(control) => <textarea {...control} rows={3} defaultValue={shown.lead} />}
        </Field>
      )}
      <Field name="body" label={fieldLabels.body} hint={bodyHint} problem={problemOf(problems, 'body')}>
        {(control) => (
          <RichText control={control} start={shown.body} library={library} onChange={nothingElse} />
        )}
      </Field>
    </VersionedForm>
  );
}

/** The tags are for those who write without script. */
const bodyHint = (
  <>
    Подзаголовки помогают найти нужное.
    <noscript>
      {' '}
      Пишите тегами HTML: абзац &lt;p&gt;, заголовки &lt;h2&gt;–&lt;h4&gt;, списки &lt;ul&gt;, &lt;ol&gt; с
      &lt;li&gt;, ссылка &lt;a href&gt;. Остальные теги портал убирает, слова остаются.
    </noscript>
  </>
);

const nothingElse = () => undefined;

function shownText(state: FormState<unknown, unknown>, values: TextValues): TextValues {
  return {
    title: typedText(state, 'title') ?? values.title,
    lead: typedText(state, 'lead') ?? values.lead,
    body: typedText(state, 'body') ?? values.body,
  };
}
