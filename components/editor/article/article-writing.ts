import { type RefObject, useState } from 'react';
import type { ShownProblem } from '@/components/ui/form-problems';
import type { FormArticle } from '@/lib/articles/form.rules';
import { typedText } from '@/lib/shared/form-state';
import type { Autosaving } from './autosave/autosave-desk';
import type { AutosaveStanding } from './autosave/autosave-standing';
import type { LocalCopy } from './autosave/local-copies';
import { useGivenText, useStandingAnswer } from './autosave/standing-answer';
import { useAutosave } from './autosave/use-autosave';
import type { ArticleFormAction, ArticleFormState } from './form-state';
import { type FormValues, typedValues, valuesOf } from './form-values';
import { useKeptForm } from './kept-form';
import { namesOfValues } from './merge/names-of-values';
import { articleProblems, writingProblems } from './problem-sentences';
import type { FormChoices } from './property-fields';
import { useUnsavedWarning } from './unsaved-warning';

type Given = {
  readonly action: ArticleFormAction;
  readonly article: Pick<FormArticle, 'id' | 'slug' | 'text' | 'standing'> | null;
  readonly autosaving: Autosaving | null;
  readonly firstProblems: readonly ShownProblem[];
  readonly choices: FormChoices;
};

export type ArticleWriting = ReturnType<typeof useArticleWriting>;

/** The state of an article's form: what stands in it, what its buttons and its autosave were answered. */
export function useArticleWriting(
  form: RefObject<HTMLFormElement | null>,
  { action, article, autosaving, firstProblems, choices }: Given,
) {
  const start = valuesOf(article);
  const place = { articleId: article?.id ?? null, version: article?.standing.version ?? null, start };
  const { desk, standing } = useAutosave(form, autosaving, place);
  const kept = useKeptForm(action, desk ? (before, sent) => desk.write(action, before, sent) : action);
  const { state } = kept;
  const { answer, letPass } = useStandingAnswer(kept, standing);
  const warning = useUnsavedWarning(state, standing);
  const [given, give] = useGivenText(desk);
  const [changedText, setChangedText] = useState<string | null>(null);
  const textKey = autosaving?.key ?? '';
  const problems = state.status === 'open' ? firstProblems : writingProblems(answer);
  return {
    ...{ kept, answer, standing, desk, start, problems },
    articleId: article?.id ?? typedText(state, 'articleId'),
    fields: { values: given?.values ?? valuesAt(state, start), problems: atFields(standing, problems) },
    givenNumber: given?.number ?? 0,
    /** Somebody has changed this text since the page came. */
    isChanged: changedText === textKey,
    giveBack: (copy: LocalCopy) => {
      desk?.takeCopy(copy, start);
      give(copy.values);
    },
    merging: desk && {
      base: desk.saver.base.values,
      read: () => desk.read(),
      apply: (values: FormValues, saved: { values: FormValues; version: number }) => {
        letPass();
        desk.saver.takeVersion(saved.version, saved.values);
        give(values);
      },
      nameOf: namesOfValues(choices),
    },
    markSent: warning.markSent,
    markChanged: () => {
      warning.markChanged();
      setChangedText(textKey);
      desk?.saver.changed();
    },
  };
}

function valuesAt(state: ArticleFormState, start: FormValues): FormValues {
  return 'typed' in state ? typedValues(state.typed) : start;
}

/** What an autosave complains of is told beside the fields alone: it must not take the focus from a writing person. */
function atFields(standing: AutosaveStanding, problems: readonly ShownProblem[]): readonly ShownProblem[] {
  return standing.kind === 'refused' ? articleProblems(standing.answer) : problems;
}
