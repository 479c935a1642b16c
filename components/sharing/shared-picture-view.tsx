import { drawableText, titleSize } from '@/lib/machines/drawing.rules';
import { PAGE_COLOUR, THEME_COLOUR } from '@/lib/machines/manifest.rules';

export type PictureWords = {
  title: string;
  /** Above the title: the category and the date; empty: nothing. */
  above: string;
  departmentName: string;
};

/**
 * What is drawn for messengers and networks in place of a photo. The library that draws knows inline styles and
 * flexible boxes only, and measures in pixels.
 */
export function SharedPictureView({
  title,
  above,
  departmentName,
  emblem,
}: PictureWords & { emblem: string }) {
  const shown = drawableText(title);
  return (
    <div style={GROUND}>
      <div style={ABOVE}>{drawableText(above)}</div>
      <div style={{ ...TITLE, fontSize: titleSize(shown) }}>{shown}</div>
      <div style={BELOW}>
        <div style={{ ...EMBLEM, backgroundImage: `url(${emblem})` }} />
        <div style={NAME}>{drawableText(departmentName)}</div>
      </div>
    </div>
  );
}

const GROUND = {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  width: '100%',
  height: '100%',
  padding: '56px 72px',
  color: PAGE_COLOUR,
  backgroundColor: THEME_COLOUR,
  fontFamily: 'Cyrillic, Latin',
} as const;

const ABOVE = { display: 'flex', fontSize: 32 } as const;

const TITLE = {
  display: 'block',
  fontWeight: 700,
  lineHeight: 1.2,
  lineClamp: '5 "…"',
  wordBreak: 'break-word',
} as const;

const BELOW = { display: 'flex', alignItems: 'center' } as const;

const EMBLEM = { width: 96, height: 96, flexShrink: 0, backgroundSize: '96px 96px' } as const;

const NAME = { display: 'flex', flexShrink: 1, marginLeft: 28, fontSize: 30, lineHeight: 1.3 } as const;
