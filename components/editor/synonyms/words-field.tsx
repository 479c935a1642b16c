import { Field } from '@/components/ui/field';
import type { ShownProblem } from '@/components/ui/form-problems';

type WordsFieldProps = { words: string; problems: readonly ShownProblem[] };

export function WordsField({ words, problems }: WordsFieldProps) {
  const own = problems.filter(({ field }) => field === 'words').map(({ sentence }) => sentence);
  return (
    <Field
      name="words"
      label="Слова и выражения"
      hint="Каждое с новой строки. Окончания не важны: достаточно «ребёнок», «ребёнку» найдётся само"
      problem={own.length > 0 ? own.join('. ') : undefined}
    >
      {(control) => <textarea {...control} rows={6} defaultValue={words} />}
    </Field>
  );
}
