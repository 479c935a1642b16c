import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { DisplayOpener } from '@/components/display/display-opener';
import { DisplayPanel } from '@/components/display/display-panel';
import { preloadedFont } from '@/components/display/fonts';
import { displayAttributes, systemColorScheme } from '@/lib/display/rules';
import { readDisplayMode } from '@/lib/web/display';
import '@/components/tokens.css';
import '@/components/base.css';

export const metadata: Metadata = { title: 'Новости департамента' };

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const mode = await readDisplayMode();
  const font = preloadedFont(mode);
  return (
    <html lang="ru" {...displayAttributes(mode)}>
      <head>
        <meta name="color-scheme" content={systemColorScheme(mode)} />
        {font && <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />}
        <script data-keep src="/reader.js" defer />
      </head>
      <body>
        <header className="wrap">
          <DisplayOpener />
        </header>
        <DisplayPanel mode={mode} />
        <main id="content" className="wrap">
          {children}
        </main>
      </body>
    </html>
  );
}
