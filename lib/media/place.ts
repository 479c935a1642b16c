import path from 'node:path';
import { environment } from '@/lib/shared/env';

/** Where files of the library lie: those of an item in the folder named by its id. */
export function mediaPlace(...parts: string[]): string {
  return path.join(environment().DATA_DIR, 'media', ...parts);
}
