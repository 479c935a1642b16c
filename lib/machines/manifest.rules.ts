/** Colours of the portal's head and page in its usual look, as components/tokens.css has them. */
export const THEME_COLOUR = '#0b4a5c';
export const PAGE_COLOUR = '#ffffff';

type Names = { departmentName: string; shortName: string };

/** The portal on a phone's home screen (W3C Web Application Manifest). */
export function webManifest({ departmentName, shortName }: Names): string {
  return JSON.stringify({
    id: '/',
    name: departmentName,
    short_name: shortName,
    lang: 'ru',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    // The address and the way back stay in sight.
    display: 'minimal-ui',
    theme_color: THEME_COLOUR,
    background_color: PAGE_COLOUR,
    icons: [
      icon('icon-192.png', 192),
      icon('icon-512.png', 512),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [
      { name: 'Все новости', url: '/news' },
      { name: 'Важные даты', url: '/important-dates' },
      { name: 'Поиск', url: '/search' },
    ],
  });
}

/** `scripts/draw-icons.mjs` draws them. */
function icon(file: string, size: number, purpose = 'any') {
  return { src: `/${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose };
}
