// First of all, for the order of the cascade layers stands in them.
import '@/components/tokens.css';
import '@/components/base.css';

import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DisplayOpener } from '@/components/display/display-opener';
import { DisplayPanel } from '@/components/display/display-panel.form';
import { icons } from '@/components/site/icons';
import { ReaderDocument } from '@/components/site/reader-document';
import { SiteFrame } from '@/components/site/site-frame';
import { environment } from '@/lib/shared/env';
import { findFrame, findSettings } from '@/lib/structure/queries';
import { readDisplayMode } from '@/lib/web/display';

export async function generateMetadata(): Promise<Metadata> {
  const { departmentName, shortName } = await findSettings();
  return {
    metadataBase: environment().PUBLIC_URL,
    title: { default: departmentName, template: `%s — ${shortName}` },
    icons,
    manifest: '/manifest.webmanifest',
  };
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [mode, frame] = await Promise.all([readDisplayMode(), findFrame()]);
  return (
    <ReaderDocument mode={mode}>
      <SiteFrame frame={frame} displayOpener={<DisplayOpener />} displayPanel={<DisplayPanel mode={mode} />}>
        {children}
      </SiteFrame>
    </ReaderDocument>
  );
}
