'use client';

import { focusNames, isFocus } from '@/lib/media/focus.rules';
import type { ChangeProblem } from '@/lib/media/library.rules';
import type { Picture, PictureWords } from '@/lib/media/rules';
import { type FormAction, type FormState, typedChoices, typedText } from '@/lib/shared/form-state';
import { problemOf } from '../article/form-field';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { FocusChoice } from './focus-choice';
import { MediaConflict } from './media-conflict';
import { conflictIn, mediaProblems } from './sentences';
import { WordFields } from './word-fields';

export type WordsAction = FormAction<
  ChangeProblem<PictureWords>,
  PictureWords & { readonly version: number }
>;

const CONFLICT = 'words-conflict';

export function WordsForm({
  action,
  picture,
  version,
}: {
  action: WordsAction;
  picture: Picture;
  version: number;
}) {
  const kept = useKeptForm(action);
  const { state } = kept;
  const problems = mediaProblems(state, CONFLICT);
  const words = typedWords(state) ?? picture;
  const conflict = conflictIn(state);
  return (
    <VersionedForm
      {...{ kept, problems, version }}
      button="Сохранить"
      conflict={
        conflict && (
          <MediaConflict
            {...{ mediaId: picture.id, version: conflict.version }}
            heading="Слова к изображению изменили, пока вы работали"
            id={CONFLICT}
            rows={rowsOf(conflict, words)}
          />
        )
      }
      done="Сохранено: на сайте уже новые слова."
    >
      <input type="hidden" name="mediaId" value={picture.id} />
      <FocusChoice chosen={words.focus} picture={picture} />
      <WordFields problemOf={(field) => problemOf(problems, field)} words={words} />
    </VersionedForm>
  );
}

/** What was typed at the last submit; null when there was none. */
function typedWords(state: FormState<unknown, unknown>): PictureWords | null {
  const alt = typedText(state, 'alt');
  if (alt === null) return null;
  const focus = typedText(state, 'focus') ?? '';
  return {
    alt,
    decorative: typedChoices(state, 'decorative')?.includes('on') ?? false,
    caption: typedText(state, 'caption') ?? '',
    credit: typedText(state, 'credit') ?? '',
    focus: isFocus(focus) ? focus : 'center',
  };
}

function rowsOf(saved: PictureWords, mine: PictureWords) {
  const row = (label: string, of: (words: PictureWords) => string) => ({
    label,
    saved: of(saved),
    mine: of(mine),
  });
  return [
    row('Что изображено', ({ decorative, alt }) => (decorative ? 'декоративное' : alt)),
    row('Подпись под изображением', ({ caption }) => caption),
    row('Автор или источник снимка', ({ credit }) => credit),
    row('Главное на снимке', ({ focus }) => focusNames[focus]),
  ];
}
