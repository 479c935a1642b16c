import type { ReactNode } from 'react';
import { preloadedFont } from '@/components/display/fonts';
import { type DisplayMode, displayAttributes, systemColorScheme } from '@/lib/display/rules';
import { THEME_COLOUR } from '@/lib/machines/manifest.rules';

/** The whole document of a readers' page, in the display mode that its reader chose. */
export function ReaderDocument({
  mode,
  nonce,
  children,
}: {
  mode: DisplayMode;
  /** Where a policy with a nonce stands over the page: the desk's preview. */
  nonce?: string | undefined;
  children: ReactNode;
}) {
  const font = preloadedFont(mode);
  return (
    <html lang="ru" {...displayAttributes(mode)}>
      {/* biome-ignore lint/style/noHeadElement: this is the document of root layouts. */}
      <head>
        <meta name="color-scheme" content={systemColorScheme(mode)} />
        {mode.scheme === '0' && <meta name="theme-color" content={THEME_COLOUR} />}
        {font && <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />}
        <script data-keep nonce={nonce} src="/reader.js" defer />
      </head>
      <body>{children}</body>
    </html>
  );
}
