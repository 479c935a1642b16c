import { useState } from 'react';
import { type MergePart, mergedBody, partsOfBodies, type Side } from '@/lib/articles/merge.rules';
import { textOfHtml } from '@/lib/shared/html-text';
import type { FieldName, FormValues } from '../form-values';
import { chosenValue, type FieldChoice, fieldChoices } from './field-choices';
import styles from './merge.module.css';
import { fieldLabels, type NameOfValue } from './names-of-values';
import { SideChoice } from './side-choice';

type MergeChoicesProps = {
  mine: FormValues;
  saved: FormValues;
  base: FormValues;
  nameOf: NameOfValue;
  put: (values: FormValues) => void;
};

/** Every place where two texts differ, and what comes of the choices. */
export function MergeChoices({ mine, saved, base, nameOf, put }: MergeChoicesProps) {
  const fields = fieldChoices({ mine, saved, base });
  const parts = partsOfBodies({ mine: mine.body, saved: saved.body, base: base.body });
  const [ofFields, setOfFields] = useState<ReadonlyMap<FieldName, Side>>(new Map());
  const [ofParts, setOfParts] = useState<ReadonlyMap<number, Side>>(new Map());
  const body = mergedBody(parts, ofParts);
  return (
    <>
      {fields.map((choice) => (
        <SideChoice
          choose={(side) => setOfFields(new Map(ofFields).set(choice.field, side))}
          chosen={sideOf(choice, ofFields)}
          hasBoth={choice.both !== null}
          key={choice.field}
          label={fieldLabels[choice.field]}
          name={`merge-${choice.field}`}
          words={{ mine: nameOf(choice.field, choice.mine), saved: nameOf(choice.field, choice.saved) }}
        />
      ))}
      <BodyChoices choices={ofParts} choose={setOfParts} parts={parts} />
      <details className={styles.preview}>
        <summary>Что получится в тексте</summary>
        <p className={styles.words}>{textOfHtml(body) || 'Пусто'}</p>
      </details>
      <button className="button" onClick={() => put(merged({ mine, fields, ofFields, body }))} type="button">
        Перенести в форму
      </button>
    </>
  );
}

type BodyChoicesProps = {
  parts: readonly MergePart[];
  choices: ReadonlyMap<number, Side>;
  choose: (choices: ReadonlyMap<number, Side>) => void;
};

function BodyChoices({ parts, choices, choose }: BodyChoicesProps) {
  const places = parts.flatMap((part, place) => (part.kind === 'choice' ? [{ ...part, place }] : []));
  return places.map(({ mine, saved, suggested, place }, number) => (
    <SideChoice
      choose={(side) => choose(new Map(choices).set(place, side))}
      chosen={choices.get(place) ?? suggested}
      hasBoth={mine !== '' && saved !== ''}
      key={place}
      label={`Текст, место ${number + 1} из ${places.length}`}
      name={`merge-part-${place}`}
      words={wordsOfParts(mine, saved)}
    />
  ));
}

/** Where the words are the same, it is the look that differs. */
function wordsOfParts(mine: string, saved: string) {
  const words = { mine: textOfHtml(mine), saved: textOfHtml(saved) };
  if (words.mine !== words.saved) return words;
  return { ...words, mine: `${words.mine} (отличается оформление)` };
}

function sideOf({ field, suggested }: FieldChoice, chosen: ReadonlyMap<FieldName, Side>): Side {
  return chosen.get(field) ?? suggested;
}

type Chosen = {
  readonly mine: FormValues;
  readonly fields: readonly FieldChoice[];
  readonly ofFields: ReadonlyMap<FieldName, Side>;
  readonly body: string;
};

function merged({ mine, fields, ofFields, body }: Chosen): FormValues {
  const chosen = fields.map((choice) => [choice.field, chosenValue(choice, sideOf(choice, ofFields))]);
  return { ...mine, ...Object.fromEntries(chosen), body };
}
