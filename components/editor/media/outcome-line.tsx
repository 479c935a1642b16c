import { mediaPath } from '@/lib/media/library.rules';
import type { UploadOutcome } from '@/lib/media/upload.rules';
import { uploadSentences } from './sentences';

/** What became of a file, and where to go on. In a new tab: files after it may still be on their way. */
export function OutcomeLine({ outcome }: { outcome: UploadOutcome }) {
  if (outcome.status === 'refused') {
    return (
      <>
        <strong>Не принят.</strong> {uploadSentences[outcome.problem]}.
      </>
    );
  }
  return (
    <>
      <strong>{outcome.status === 'added' ? 'Добавлен.' : 'Такой файл уже есть в библиотеке.'}</strong>{' '}
      <a href={mediaPath(outcome.id)}>
        {linkWords(outcome)}
        <span className="visually-hidden">: {outcome.fileName}</span>
      </a>
    </>
  );
}

function linkWords({ status, kind }: Exclude<UploadOutcome, { status: 'refused' }>): string {
  if (status === 'known') return 'Открыть его';
  return kind === 'picture' ? 'Описать изображение' : 'Проверить название';
}
