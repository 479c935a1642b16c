'use client';

import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { commentFates, type ErasureProblem, erasureBases } from '@/lib/personal-data/rules';
import { type FormAction, typedChoices, typedText } from '@/lib/shared/form-state';
import { formatNumber } from '@/lib/shared/russian';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { Choices } from './choices';
import styles from './found-view.module.css';
import { basisNames, erasureProblems, fateNames } from './words';

type EraseFormProps = {
  action: FormAction<ErasureProblem, never>;
  found: string;
  /** YYYY-MM-DD */
  today: string;
  /** Comments of the person that readers see. */
  published: number;
};

export function EraseForm({ action, found, today, published }: EraseFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = erasureProblems(state);
  return (
    <form className={styles.part} action={send} noValidate onSubmit={submit}>
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <input type="hidden" name="found" value={found} />
      <Field name="basis" label="Основание" problem={problemOf(problems, 'basis')}>
        {(control) => (
          <select {...control} defaultValue={typedText(state, 'basis') ?? ''}>
            <option value="">Не выбрано</option>
            {erasureBases.map((basis) => (
              <option key={basis} value={basis}>
                {basisNames[basis]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="day"
        label="Дата документа"
        hint="Обращения, отзыва, требования или решения."
        problem={problemOf(problems, 'day')}
      >
        {(control) => (
          <input {...control} type="date" max={today} defaultValue={typedText(state, 'day') ?? ''} />
        )}
      </Field>
      <Field
        name="number"
        label="Входящий номер, если есть"
        hint="Например, П-1234/26. Без имён и адресов: запись останется в журнале навсегда."
        problem={problemOf(problems, 'number')}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autoComplete="off"
            defaultValue={typedText(state, 'number') ?? ''}
          />
        )}
      </Field>
      <FateOfComments
        published={published}
        chosen={typedText(state, 'comments')}
        problem={problemOf(problems, 'comments')}
      />
      <Choices
        name="understood"
        type="checkbox"
        legend="Подтверждение"
        choices={[{ value: 'yes', label: 'Понимаю: удалённое нельзя вернуть' }]}
        chosen={typedChoices(state, 'understood') ?? []}
        problem={problemOf(problems, 'understood')}
      />
      <button className="button-danger" type="submit" disabled={isPending}>
        Удалить данные
      </button>
    </form>
  );
}

type FateProps = { published: number; chosen: string | null; problem: string | undefined };

/** With nothing published there is nothing to choose; one that is published this minute at least loses its name. */
function FateOfComments({ published, chosen, problem }: FateProps) {
  if (published === 0) return <input type="hidden" name="comments" value="unname" />;
  return (
    <Choices
      name="comments"
      type="radio"
      legend={`Опубликованные комментарии: ${formatNumber(published)}. Что с ними сделать?`}
      hint="В тексте согласия обещано хранить комментарий, пока согласие не отозвано. Если текст остаётся, проверьте: имя могло попасть в него самого и в ответ пресс-службы."
      choices={commentFates.map((fate) => ({ value: fate, label: fateNames[fate] }))}
      chosen={chosen === null ? [] : [chosen]}
      problem={problem}
    />
  );
}
