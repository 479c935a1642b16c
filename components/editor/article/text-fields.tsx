import { Field } from '@/components/ui/field';
import { LIMITS } from '@/lib/articles/rules';
import type { Picture } from '@/lib/media/rules';
import { CountedField } from './counted-field.client';
import { type FieldsProps, problemOf, TextField } from './form-field';
import { limitHint } from './problem-sentences';
import { RichText } from './rich-text/rich-text.client';

const bodyHint =
  'Без панели оформления текст пишут тегами HTML: абзац <p>, заголовки <h2>–<h4>, списки <ul>, <ol>, <li>, ' +
  'цитата <blockquote> с автором в <cite>, ссылка <a href>, таблица <table>, рисунок <figure>. ' +
  'Остальные теги портал убирает, слова остаются.';

/** What readers read: title, lead, body, «Коротко и ясно». */
export function TextFields({
  onBodyChange,
  pictures,
  ...fields
}: FieldsProps & { onBodyChange: () => void; pictures: readonly Picture[] }) {
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
          <RichText
            control={control}
            onChange={onBodyChange}
            pictures={pictures}
            start={fields.values.body}
          />
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
