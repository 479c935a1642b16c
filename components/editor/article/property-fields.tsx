import { LIMITS } from '@/lib/articles/rules';
import { ChoiceField, type FieldsProps, LineField, TextField } from './form-field';
import type { LibraryChoices } from './library-choices';
import { PhotoField } from './photo-field';
import { limitHint } from './problem-sentences';

export type FormChoices = LibraryChoices & {
  readonly categories: readonly { id: string; name: string }[];
  readonly sources: readonly { id: string; name: string }[];
};

/** Where the article belongs: category, source, tags, photo, address. */
export function PropertyFields({ choices, ...fields }: FieldsProps & { choices: FormChoices }) {
  return (
    <>
      <ChoiceField {...fields} choices={choices.categories} label="Рубрика" name="categoryId" />
      <ChoiceField {...fields} choices={choices.sources} label="Источник" name="sourceId" />
      <LineField {...fields} hint="Через запятую, например: льготы, транспорт" label="Метки" name="tags" />
      <PhotoField {...fields} library={choices} />
      <LineField
        {...fields}
        hint="Часть после /news/. Если оставить пустым, адрес получится из заголовка"
        label="Адрес"
        name="slug"
      />
      <TextField
        {...fields}
        hint={`${limitHint(LIMITS.changeNote)}. Заполняйте, если новость уже вышла и в ней исправлено существенное: эти слова получат письмом подписчики, которым новость отправлена`}
        label="Что изменено"
        name="changeNote"
        rows={2}
      />
    </>
  );
}
