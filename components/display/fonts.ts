import type { DisplayMode } from '@/lib/display/rules';

const fonts: Record<DisplayMode['font'], string | undefined> = {
  0: '/fonts/golos-text-1.woff2',
  1: undefined,
  2: '/fonts/pt-serif-400-1.woff2',
};

/** The one font file that the first paint needs; "Без засечек" takes a font of the reader's own system. */
export function preloadedFont(mode: DisplayMode): string | undefined {
  return fonts[mode.font];
}
