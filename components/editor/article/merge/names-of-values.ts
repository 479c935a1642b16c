import type { FieldName } from '../form-values';
import type { FormChoices } from '../property-fields';

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: 'Заголовок',
  lead: 'Вводный абзац',
  body: 'Текст',
  plainSummary: 'Коротко и ясно',
  slug: 'Адрес',
  categoryId: 'Рубрика',
  sourceId: 'Источник',
  photoId: 'Фотография',
  photoAddress: 'Адрес фотографии',
  tags: 'Метки',
  changeNote: 'Что изменено',
  cardAudience: 'Карточка: кому',
  cardBenefit: 'Карточка: что положено',
  cardAmount: 'Карточка: сколько',
  cardDeadline: 'Карточка: до какого числа',
  cardPlace: 'Карточка: куда обратиться',
  cardDocuments: 'Карточка: документы',
  cardPhone: 'Карточка: телефон',
};

export type NameOfValue = (field: FieldName, value: string) => string;

/** What people read instead of an id. */
export function namesOfValues({ categories, sources, pictures }: FormChoices): NameOfValue {
  const names = new Map([...categories, ...sources].map(({ id, name }) => [id, name]));
  for (const { id, caption, alt, fileName } of pictures) names.set(id, caption || alt || fileName);
  return (field, value) => {
    const isId = field === 'categoryId' || field === 'sourceId' || field === 'photoId';
    if (!isId || value === '') return value;
    return names.get(value) ?? 'Другое, не из этого списка';
  };
}
