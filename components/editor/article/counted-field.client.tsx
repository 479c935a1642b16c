'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { plural } from '@/lib/shared/russian';
import styles from './article-form.module.css';
import { type FieldsProps, problemOf } from './form-field';
import type { FormValues } from './form-values';

/** A text with a limit; with script it says how much room is left. Longer texts stay: the server asks to shorten them. */
export function CountedField({
  name,
  label,
  hint,
  limit,
  rows,
  values,
  problems,
}: FieldsProps & { name: keyof FormValues; label: string; hint: string; limit: number; rows: number }) {
  const [length, setLength] = useState<number | null>(null);
  return (
    <Field hint={hint} label={label} name={name} problem={problemOf(problems, name)}>
      {(control) => (
        <>
          <textarea
            {...control}
            defaultValue={values[name]}
            onInput={(event) => setLength(event.currentTarget.value.length)}
            rows={rows}
          />
          {length !== null && <p className={styles.count}>{roomLeft(limit - length)}</p>}
        </>
      )}
    </Field>
  );
}

function roomLeft(left: number): string {
  const letters = ['знак', 'знака', 'знаков'] as const;
  return left >= 0 ? `Осталось: ${plural(left, letters)}` : `Лишних: ${plural(-left, letters)}`;
}
