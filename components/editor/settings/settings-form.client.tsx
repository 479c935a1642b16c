'use client';

import { FormProblems } from '@/components/ui/form-problems';
import type { FormAction } from '@/lib/shared/form-state';
import type { SettingsValues } from '@/lib/structure/settings.rules';
import { useKeptForm } from '../article/kept-form';
import { SignedOutNotice, UnreachableNotice } from '../article/notices';
import { SettingsConflict } from './settings-conflict';
import { SettingsFields } from './settings-fields';
import { type ShownSettingsProblem, settingsProblems } from './words';

type SettingsFormProps = {
  action: FormAction<ShownSettingsProblem, { version: number }>;
  values: SettingsValues;
  version: number;
};

export function SettingsForm({ action, values, version }: SettingsFormProps) {
  const { state, send, submit, isPending, isUnreachable } = useKeptForm(action);
  const problems = settingsProblems(state);
  return (
    <form action={send} noValidate onSubmit={submit}>
      {/* Enter in a field presses the first button: it must never be the one that goes over another's work. */}
      <button hidden type="submit" />
      <SignedOutNotice state={state} />
      {isUnreachable && <UnreachableNotice />}
      <FormProblems problems={problems} answer={state} />
      <p role="status">
        {state.status === 'done' && 'Настройки сохранены. Сайт для читателей уже показывает новое.'}
      </p>
      <SettingsConflict state={state} />
      <input type="hidden" name="version" value={state.status === 'done' ? state.shown.version : version} />
      <SettingsFields state={state} values={values} problems={problems} />
      <button className="button" type="submit" disabled={isPending}>
        Сохранить настройки
      </button>
    </form>
  );
}
