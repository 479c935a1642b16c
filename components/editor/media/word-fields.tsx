import { Field } from '@/components/ui/field';
import type { PictureWords } from '@/lib/media/rules';
import { type FormState, typedChoices, typedText } from '@/lib/shared/form-state';

/** The words of a picture: what was typed last, else what is saved. */
export function WordFields({
  state,
  problemOf,
  saved,
}: {
  state: FormState<unknown, unknown>;
  problemOf: (field: string) => string | undefined;
  saved: PictureWords;
}) {
  const isDecorative = typedChoices(state, 'decorative')?.includes('on') ?? saved.decorative;
  return (
    <>
      <Field
        name="alt"
        label="Что изображено"
        hint="Для тех, кто не видит изображение: одна-две фразы, например «Пенсионерка заполняет заявление у окна МФЦ»."
        problem={problemOf('alt')}
      >
        {(control) => <textarea {...control} rows={3} defaultValue={typedText(state, 'alt') ?? saved.alt} />}
      </Field>
      <p>
        <label className="choice">
          <input type="checkbox" name="decorative" defaultChecked={isDecorative} /> Декоративное: ничего не
          сообщает, описание не нужно
        </label>
      </p>
      <Field name="caption" label="Подпись под изображением" problem={problemOf('caption')}>
        {(control) => (
          <input {...control} type="text" defaultValue={typedText(state, 'caption') ?? saved.caption} />
        )}
      </Field>
      <Field
        name="credit"
        label="Автор или источник снимка"
        hint="Читатель увидит: «Фото: …». Если это рисунок, начните словом «Иллюстрация:»."
        problem={problemOf('credit')}
      >
        {(control) => (
          <input {...control} type="text" defaultValue={typedText(state, 'credit') ?? saved.credit} />
        )}
      </Field>
    </>
  );
}
