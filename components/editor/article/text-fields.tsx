import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import { CountedField } from './counted-field.client';
import { type FieldsProps, problemOf, TextField } from './form-field';
import type { LibraryChoices } from './library-choices';
import { limitHint } from './problem-sentences';
import { RichText } from './rich-text/rich-text.client';

/** The tags are for those who write without script. */
const bodyHint = (
  <>
    Сначала главное, потом подробности. Подзаголовки помогают найти нужное.
    <noscript>
      {' '}
      Пишите тегами HTML: абзац &lt;p&gt;, заголовки &lt;h2&gt;–&lt;h4&gt;, списки &lt;ul&gt;, &lt;ol&gt; с
      &lt;li&gt;, цитата &lt;blockquote&gt; с автором в &lt;cite&gt;, ссылка &lt;a href&gt;, таблица
      &lt;table&gt;, рисунок &lt;figure&gt;. Документ — ссылка с адресом, который написан на его странице в
      библиотеке; вид и размер файла портал допишет сам. Остальные теги портал убирает, слова остаются.
    </noscript>
  </>
);

/** What readers read: title, lead, body, «Коротко и ясно». */
export function TextFields({
  onBodyChange,
  library,
  ...fields
}: FieldsProps & { onBodyChange: () => void; library: LibraryChoices }) {
  return (
    <>
      <CountedField
        {...fields}
        hint={`${limitHint(LIMITS.title)}. Одно предложение без точки: что изменилось и для кого`}
        label="Заголовок"
        limit={LIMITS.title}
        name="title"
        rows={2}
      />
      <CountedField
        {...fields}
        hint={`${limitHint(LIMITS.lead)}. Главное в двух-трёх предложениях`}
        label="Вводный абзац"
        limit={LIMITS.lead}
        name="lead"
        rows={4}
      />
      <Field hint={bodyHint} label="Текст" name="body" problem={problemOf(fields.problems, 'body')}>
        {(control) => (
          <RichText control={control} onChange={onBodyChange} library={library} start={fields.values.body} />
        )}
      </Field>
      <TextField
        {...fields}
        hint="От трёх до пяти простых предложений, каждое с новой строки. Читатели увидят их перед текстом"
        label="Коротко и ясно"
        name="plainSummary"
        rows={5}
      />
    </>
  );
}
