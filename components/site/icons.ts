import type { Metadata } from 'next';

/**
 * The department's sign in tabs and bookmarks. Where a page names none (feeds, error shells of Next), programs ask for
 * /favicon.ico, which stands in public/ for them.
 */
export const icons = {
  icon: [
    { url: '/icon.svg', type: 'image/svg+xml' },
    { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
  ],
  apple: '/apple-touch-icon.png',
} satisfies Metadata['icons'];
