'use server';

import { showPresence } from '@/lib/articles/presence.commands';
import { presenceSchema } from '@/lib/articles/presence.schema';
import { editorAction } from '@/lib/web/action';
import { shownPeople } from './shown-people';

export const showPresenceAction = editorAction(presenceSchema, showPresence, shownPeople);
