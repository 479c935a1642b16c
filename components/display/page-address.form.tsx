'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';

/*
 * A layout does not know which page it frames; client components do, and Next renders them on the server.
 * They are never hydrated (docs/decisions/0001).
 */

/** Where the display form leads back to: the page it stands on, with its query. */
export function ReturnField() {
  const path = usePathname();
  const query = useSearchParams().toString();
  return <input type="hidden" name="return" value={query ? `${path}?${query}` : path} />;
}

/** Leaves its content out on the settings page, which has the form as its own content. */
export function ExceptOnSettingsPage({ children }: { children: ReactNode }) {
  return usePathname() === '/display-settings' ? null : children;
}
