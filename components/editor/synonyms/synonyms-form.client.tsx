'use client';

import type { SynonymGroup, SynonymProblem } from '@/lib/search/synonyms.rules';
import { type FormAction, type FormState, typedText } from '@/lib/shared/form-state';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { shownWords, synonymProblems } from './synonym-words';
import { WordsField } from './words-field';

type SynonymsFormProps = {
  group: SynonymGroup;
  action: FormAction<SynonymProblem, { version: number }>;
};

export function SynonymsForm({ group, action }: SynonymsFormProps) {
  const kept = useKeptForm(action);
  const problems = synonymProblems(kept.state);
  return (
    <VersionedForm
      {...{ kept, problems, version: group.version }}
      button="Сохранить"
      conflict={<SavedMeanwhile state={kept.state} />}
      done="Сохранено."
    >
      <input type="hidden" name="groupId" value={group.id} />
      <WordsField words={typedText(kept.state, 'words') ?? group.words.join('\n')} problems={problems} />
    </VersionedForm>
  );
}

/** Somebody else was faster: their words, and what to do. */
function SavedMeanwhile({ state }: { state: FormState<SynonymProblem, unknown> }) {
  if (state.status !== 'refused') return null;
  const conflict = state.problems.find((problem) => problem.key === 'conflict');
  if (conflict?.key !== 'conflict') return null;
  return (
    <>
      <p>Сейчас сохранено: {shownWords(conflict.words)}. Ваши слова остались в форме ниже.</p>
      <p>
        <button className="button-danger" name="overwrites" type="submit" value={conflict.version}>
          Сохранить мои слова поверх
        </button>
      </p>
    </>
  );
}
