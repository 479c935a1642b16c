import type { Metadata } from 'next';

/** The department's sign in tabs and bookmarks; every root layout names it, or browsers ask for /favicon.ico. */
export const icons = {
  icon: { url: '/icon.svg', type: 'image/svg+xml' },
  apple: '/apple-touch-icon.png',
} satisfies Metadata['icons'];
