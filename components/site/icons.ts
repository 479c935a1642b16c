import type { Metadata } from 'next';

/**
 * The department's sign in tabs and bookmarks. Where a page names none (feeds, error shells of Next), programs ask for
 * /favicon.ico, which stands in public/ for them.
 */
export const icons = {
  icon: { url: '/icon.svg', type: 'image/svg+xml' },
  apple: '/apple-touch-icon.png',
} satisfies Metadata['icons'];
