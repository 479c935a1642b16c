import { Field } from '@/components/ui/field';
import type { PictureWords } from '@/lib/media/rules';

type WordFieldsProps = {
  problemOf: (field: string) => string | undefined;
  /** What was typed last, else what is saved. */
  words: PictureWords;
};

/** The words of a picture. */
export function WordFields({ problemOf, words }: WordFieldsProps) {
  return (
    <>
      <Field
        name="alt"
        label="Что изображено"
        hint="Для тех, кто не видит изображение: одна-две фразы, например «Пенсионерка заполняет заявление у окна МФЦ»."
        problem={problemOf('alt')}
      >
        {(control) => <textarea {...control} rows={3} defaultValue={words.alt} />}
      </Field>
      <p>
        <label className="choice">
          <input type="checkbox" name="decorative" defaultChecked={words.decorative} /> Декоративное: ничего
          не сообщает, описание не нужно
        </label>
      </p>
      <Field name="caption" label="Подпись под изображением" problem={problemOf('caption')}>
        {(control) => <input {...control} type="text" defaultValue={words.caption} />}
      </Field>
      <Field
        name="credit"
        label="Автор или источник снимка"
        hint="Читатель увидит: «Фото: …». Если это рисунок, начните словом «Иллюстрация:»."
        problem={problemOf('credit')}
      >
        {(control) => <input {...control} type="text" defaultValue={words.credit} />}
      </Field>
    </>
  );
}
