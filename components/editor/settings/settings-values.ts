import { type FormState, typedText } from '@/lib/shared/form-state';
import type { SettingsValues } from '@/lib/structure/settings.rules';
import { moderatedWords, weekdays } from './words';

/** What stands in a field: what was typed at the last submit, else what is saved. */
export function shownValue(
  state: FormState<unknown, unknown>,
  values: SettingsValues,
  name: keyof SettingsValues,
): string {
  return typedText(state, name) ?? fieldText(values, name);
}

function fieldText(values: SettingsValues, name: keyof SettingsValues): string {
  const value = values[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** A saved value as people read it. */
export function valueWords(values: SettingsValues, name: keyof SettingsValues): string {
  if (name === 'commentsModerated') return moderatedWords(values.commentsModerated);
  if (name === 'digestWeekday') return weekdays[values.digestWeekday - 1] ?? '';
  if (name === 'stopWords') return values.stopWords.join(', ');
  return String(values[name]);
}

/** The settings whose fields say something else than what is saved. */
export function differingSettings(
  state: FormState<unknown, unknown>,
  values: SettingsValues,
): (keyof SettingsValues)[] {
  const names = Object.keys(values).filter((name): name is keyof SettingsValues =>
    Object.hasOwn(values, name),
  );
  return names.filter(
    (name) => unified(shownValue(state, values, name)) !== unified(fieldText(values, name)),
  );
}

function unified(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}
