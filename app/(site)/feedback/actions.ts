'use server';

import { redirect } from 'next/navigation';
import { sendMessage } from '@/lib/feedback/commands';
import { feedbackSchema } from '@/lib/feedback/schema';
import { visitorAction } from '@/lib/web/action';

export const sendMessageAction = visitorAction(feedbackSchema, sendMessage, () => redirect('/feedback/sent'));
