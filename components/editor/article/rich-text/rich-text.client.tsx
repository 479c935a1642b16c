'use client';

import type { ControlAttributes } from '@/components/ui/field';

/** The body as HTML; what this field holds is what is sent. */
export function RichText({
  control,
  start,
}: {
  control: ControlAttributes;
  start: string;
  onChange: () => void;
}) {
  return <textarea {...control} defaultValue={start} rows={20} spellCheck />;
}
