'use client';

import type { FormAction } from '@/lib/shared/form-state';
import type { SettingsValues } from '@/lib/structure/settings.rules';
import { useKeptForm } from '../article/kept-form';
import { VersionedForm } from '../versioned-form';
import { SettingsConflict } from './settings-conflict';
import { SettingsFields } from './settings-fields';
import { type ShownSettingsProblem, settingsProblems } from './words';

type SettingsFormProps = {
  action: FormAction<ShownSettingsProblem, { version: number }>;
  values: SettingsValues;
  version: number;
};

export function SettingsForm({ action, values, version }: SettingsFormProps) {
  const kept = useKeptForm(action);
  const problems = settingsProblems(kept.state);
  return (
    <VersionedForm
      {...{ kept, problems, version }}
      button="Сохранить настройки"
      conflict={<SettingsConflict state={kept.state} />}
      done="Настройки сохранены. Сайт для читателей уже показывает новое."
    >
      <SettingsFields state={kept.state} values={values} problems={problems} />
    </VersionedForm>
  );
}
