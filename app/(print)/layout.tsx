// First of all, for the order of the cascade layers stands in them.
import '@/components/tokens.css';
import '@/components/base.css';

import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { icons } from '@/components/site/icons';
import { ReaderDocument } from '@/components/site/reader-document';
import { environment } from '@/lib/shared/env';
import { readDisplayMode } from '@/lib/web/display';

export function generateMetadata(): Metadata {
  return { metadataBase: environment().PUBLIC_URL, icons };
}

/** A root layout without the frame of the site: nothing stands around what is printed. */
export default async function PrintLayout({ children }: { children: ReactNode }) {
  return <ReaderDocument mode={await readDisplayMode()}>{children}</ReaderDocument>;
}
