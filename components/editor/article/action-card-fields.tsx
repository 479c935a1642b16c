import { Field } from '@/components/ui/field';
import styles from './article-form.module.css';
import { type FieldsProps, LineField, problemOf, TextField } from './form-field';

/** «Что нужно сделать»: opened from the start when something stands in it or is wrong with it. */
export function ActionCardFields(fields: FieldsProps) {
  const { values, problems } = fields;
  return (
    <details className={styles.card} open={isFilled(fields)}>
      <summary>Карточка «Что нужно сделать»</summary>
      <p className="field-hint">Заполняйте только то, что есть: пустые строки читатели не увидят.</p>
      <LineField {...fields} hint="Например: пенсионеры старше 70 лет" label="Кому" name="cardAudience" />
      <LineField {...fields} hint="Например: компенсация проезда" label="Что положено" name="cardBenefit" />
      <LineField {...fields} hint="Например: до 3 000 рублей" label="Сколько" name="cardAmount" />
      <Field
        hint="Последний день, когда ещё можно обратиться"
        label="До какого числа"
        name="cardDeadline"
        problem={problemOf(problems, 'cardDeadline')}
      >
        {(control) => <input {...control} defaultValue={values.cardDeadline} type="date" />}
      </Field>
      <LineField {...fields} label="Куда обратиться" name="cardPlace" />
      <TextField {...fields} hint="Каждый с новой строки" label="Документы" name="cardDocuments" rows={4} />
      <LineField {...fields} label="Телефон" name="cardPhone" />
    </details>
  );
}

function isFilled({ values, problems }: FieldsProps): boolean {
  const texts = Object.entries(values).filter(([name]) => name.startsWith('card'));
  return texts.some(([, text]) => text !== '') || problems.some(({ field }) => field?.startsWith('card'));
}
