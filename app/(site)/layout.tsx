import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { displayAttributes, systemColorScheme } from '@/lib/display/rules';
import { readDisplayMode } from '@/lib/web/display';
import '@/components/tokens.css';
import '@/components/base.css';

export const metadata: Metadata = { title: 'Новости департамента' };

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const mode = await readDisplayMode();
  return (
    <html lang="ru" {...displayAttributes(mode)}>
      <head>
        <meta name="color-scheme" content={systemColorScheme(mode)} />
      </head>
      <body>
        <main id="content" className="wrap">
          {children}
        </main>
      </body>
    </html>
  );
}
