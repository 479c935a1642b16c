import { z } from 'zod';
import { email, guardFields, optionalLine } from '@/lib/shared/reader-form';
import { frequencies, SUBSCRIBER_LIMITS, subscriptionDeeds, subscriptionStates } from './rules';

/** The database admits only these words: constraints Subscriber_state and Subscriber_frequency. */
export const stateColumn = z.enum(subscriptionStates);
export const frequencyColumn = z.enum(frequencies);

/** One ticked box comes as a text, several as a list, none not at all: then all categories are meant. */
const categories = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(500)], 'unknownCategory')
  .default([])
  .transform((ids) => [...new Set(ids)]);

const frequency = z.enum(frequencies, 'missing');

// As people write phones: digits, spaces, brackets, hyphens, and an extension.
const PHONE = /^$|^\+?[\d\s()\u2010-\u2015.-]*(?:\d[\s()\u2010-\u2015.-]*){5}(?:,?\s*доб\.?\s*\d{1,6})?$/iu;

export const subscriptionSchema = z.object({
  email,
  name: optionalLine(SUBSCRIBER_LIMITS.name),
  phone: optionalLine(SUBSCRIBER_LIMITS.phone).pipe(z.string().regex(PHONE, 'notAPhone')),
  position: optionalLine(SUBSCRIBER_LIMITS.position),
  frequency,
  categories,
  ...guardFields,
});

export type SubscriptionFields = z.infer<typeof subscriptionSchema>;

const token = z.string().max(100);

/** Confirming and ending ask for nothing but the address of the subscription. */
export const tokenSchema = z.object({ token });

export const choicesSchema = z.object({ token, frequency, categories });

/** What the page of a subscription tells; anything strange tells nothing. */
export const subscriptionQuery = z.object({ done: z.enum(subscriptionDeeds).optional().catch(undefined) });

/** What the desk's list and the export show; anything strange counts as not given. */
export const subscribersQuery = z.object({
  q: z
    .string()
    .max(200)
    .catch('')
    .transform((text) => text.trim()),
  state: z.enum(subscriptionStates).optional().catch(undefined),
  frequency: z.enum(frequencies).optional().catch(undefined),
  category: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type SubscribersQuery = z.infer<typeof subscribersQuery>;
