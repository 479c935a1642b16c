'use client';

import { type ChangeEvent, type FormEvent, useActionState, useState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import { PICTURE_LIMITS, type PictureProblem } from '@/lib/media/rules';
import { type FormAction, openForm } from '@/lib/shared/form-state';
import { fieldSentences, pictureProblems } from './sentences';
import { WordFields } from './word-fields';

const KINDS = '.jpg,.jpeg,.png,.webp,.avif,.gif,image/jpeg,image/png,image/webp,image/avif,image/gif';

export function UploadForm({ action }: { action: FormAction<PictureProblem, never> }) {
  const [state, upload, isUploading] = useActionState(action, openForm);
  const problems = pictureProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;
  // Told before the upload: a file this large would take minutes only to be refused.
  const [isTooLarge, setIsTooLarge] = useState(false);
  const weigh = ({ currentTarget }: ChangeEvent<HTMLInputElement>) =>
    setIsTooLarge((currentTarget.files?.[0]?.size ?? 0) > PICTURE_LIMITS.bytes);
  const holdBack = (event: FormEvent) => isTooLarge && event.preventDefault();
  return (
    <form action={upload} onSubmit={holdBack} noValidate>
      <FormProblems problems={problems} answer={state} />
      <Field
        name="file"
        label="Файл"
        hint="JPEG, PNG, WebP, AVIF или GIF, не больше 25 МБ. Место съёмки и данные о камере будут удалены, у движущегося GIF останется первый кадр."
        problem={isTooLarge ? fieldSentences['file tooLarge'] : problemOf('file')}
      >
        {(control) => <input {...control} type="file" accept={KINDS} onChange={weigh} />}
      </Field>
      <WordFields state={state} problemOf={problemOf} />
      <button className="button" type="submit" aria-disabled={isUploading}>
        {isUploading ? 'Загружается…' : 'Загрузить'}
      </button>
    </form>
  );
}
