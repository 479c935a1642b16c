'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, type FormEvent, useActionState, useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { FormProblems } from '@/components/ui/form-problems';
import type { MediaProblem } from '@/lib/media/library.rules';
import { UPLOAD_LIMITS, type UploadOutcome } from '@/lib/media/upload.rules';
import { type FormAction, openForm, typedText } from '@/lib/shared/form-state';
import { OutcomeLine } from './outcome-line';
import { mediaProblems } from './sentences';
import styles from './upload.module.css';
import { UploadList } from './upload-list';
import { type UploadQueue, useUploadQueue } from './upload-queue';

const ACCEPTED = '.jpg,.jpeg,.png,.webp,.avif,.gif,.pdf,.docx,.xlsx,.odt';
const UPLOAD_ADDRESS = '/editor/media/upload';

/**
 * Brings files into the library. Without script the browser sends all of them at once; with it each goes by itself,
 * with its progress, and the page stays usable meanwhile.
 */
export function UploadForm({ action }: { action: FormAction<MediaProblem, UploadOutcome[]> }) {
  const [state, upload] = useActionState(action, openForm);
  const router = useRouter();
  const queue = useUploadQueue(UPLOAD_ADDRESS, () => router.refresh());
  useLeavingWarning(queue);
  const form = useRef<HTMLFormElement>(null);
  const problems = mediaProblems(state);
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence;

  function enqueue(files: readonly File[]) {
    const credit = form.current ? String(new FormData(form.current).get('credit') ?? '') : '';
    queue.add(files, { credit });
  }

  /** With nothing chosen the portal answers, as it does without script. */
  function sendOneByOne(event: FormEvent<HTMLFormElement>) {
    const files = new FormData(event.currentTarget).getAll('file').filter(isFile);
    if (files.length === 0) return;
    event.preventDefault();
    enqueue(files);
    const input = event.currentTarget.querySelector<HTMLInputElement>('input[type=file]');
    if (input) input.value = '';
  }

  return (
    <DropZone drop={enqueue}>
      <form action={upload} noValidate onSubmit={sendOneByOne} ref={form}>
        <FormProblems answer={state} problems={problems} />
        <Field hint={<FileHint />} label="Файлы" name="file" problem={problemOf('file')}>
          {(control) => <input {...control} accept={ACCEPTED} multiple type="file" />}
        </Field>
        <Field
          hint="Общий для всех выбранных изображений; у каждого его можно исправить потом."
          label="Автор или источник снимков"
          name="credit"
          problem={problemOf('credit')}
        >
          {(control) => <input {...control} defaultValue={typedText(state, 'credit') ?? ''} type="text" />}
        </Field>
        <button className="button" type="submit">
          Загрузить
        </button>
      </form>
      {state.status === 'done' && <Outcomes outcomes={state.shown} />}
      <UploadList queue={queue} />
    </DropZone>
  );
}

function FileHint() {
  const most = UPLOAD_LIMITS.bytes / 1_000_000;
  const together = UPLOAD_LIMITS.bytesTogether / 1_000_000;
  return (
    <>
      Изображения JPEG, PNG, WebP, AVIF, GIF и документы PDF, DOCX, XLSX, ODT, каждый файл не больше {most}{' '}
      МБ. Файлы можно перетащить сюда мышью. Место съёмки и данные о камере портал удалит, у движущегося GIF
      останется первый кадр.
      <noscript> Все вместе не больше {together} МБ за один раз.</noscript>
    </>
  );
}

function Outcomes({ outcomes }: { outcomes: readonly UploadOutcome[] }) {
  return (
    <section aria-label="Что стало с файлами" role="status">
      <ul className={`plain-list ${styles.files}`}>
        {outcomes.map((outcome) => (
          <li
            className={styles.file}
            data-state={outcome.status === 'refused' ? 'bad' : 'good'}
            key={`${outcome.fileName} ${outcome.status === 'refused' ? outcome.problem : outcome.id}`}
          >
            <p className={styles.name}>{outcome.fileName}</p>
            <p>
              <OutcomeLine outcome={outcome} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever has no mouse uses the field: this is a shortcut only. */
function DropZone({ drop, children }: { drop: (files: readonly File[]) => void; children: React.ReactNode }) {
  const [isOver, setIsOver] = useState(false);
  const stay = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse, the field does the same
    <div
      className={styles.zone}
      data-over={isOver || undefined}
      onDragLeave={() => setIsOver(false)}
      onDragOver={stay}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        drop([...event.dataTransfer.files]);
      }}
    >
      {children}
    </div>
  );
}

function useLeavingWarning({ files }: UploadQueue): void {
  const isUnderWay = files.some(({ state }) => state.status === 'waiting' || state.status === 'sending');
  useEffect(() => {
    if (!isUnderWay) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnderWay]);
}

function isFile(value: FormDataEntryValue): value is File {
  return value instanceof File && value.size + value.name.length > 0;
}
