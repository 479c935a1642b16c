// First of all, for the order of the cascade layers stands in them.
import '@/components/tokens.css';
import '@/components/base.css';

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DisplayOpener } from '@/components/display/display-opener';
import { DisplayPanel } from '@/components/display/display-panel.form';
import { icons } from '@/components/site/icons';
import { ReaderDocument } from '@/components/site/reader-document';
import { SiteFrame } from '@/components/site/site-frame';
import { environment } from '@/lib/shared/env';
import { findFrame } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';
import { nonceOf } from '@/lib/web/headers';

export function generateMetadata(): Metadata {
  return { metadataBase: environment().PUBLIC_URL, icons, robots: { index: false, follow: false } };
}

/** A root layout of its own: what the desk shows here is a page of the readers' site, frame and all. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const [mode, frame, sent] = await Promise.all([readDisplayMode(), findFrame(), headers()]);
  return (
    <ReaderDocument mode={mode} nonce={nonceOf(sent.get('content-security-policy'))}>
      <SiteFrame frame={frame} displayOpener={<DisplayOpener />} displayPanel={<DisplayPanel mode={mode} />}>
        {children}
      </SiteFrame>
    </ReaderDocument>
  );
}
