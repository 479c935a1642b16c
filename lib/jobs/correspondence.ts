import type { Correspondence } from '@/lib/mail/deliver.commands';

export const correspondence: Correspondence = {
  write: async () => null,
  conclude: async () => undefined,
};
