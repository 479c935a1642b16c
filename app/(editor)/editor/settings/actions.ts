'use server';

import { changeSettings } from '@/lib/structure/settings.commands';
import { settingsSchema } from '@/lib/structure/settings.schema';
import { editorAction } from '@/lib/web/action';
import { shownSaving } from '../structure/shown-saving';

export const changeSettingsAction = editorAction(
  settingsSchema,
  (person, input, now) => shownSaving(changeSettings(person, input, now)),
  (saved) => saved,
);
