/** Which ninth of a picture stays in sight where a page crops it. Stylesheets know each by `data-focus`. */
export const focuses = [
  'top-left',
  'top',
  'top-right',
  'left',
  'center',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const;

export type Focus = (typeof focuses)[number];

export const focusNames: Readonly<Record<Focus, string>> = {
  'top-left': 'слева вверху',
  top: 'вверху',
  'top-right': 'справа вверху',
  left: 'слева',
  center: 'посередине',
  right: 'справа',
  'bottom-left': 'слева внизу',
  bottom: 'внизу',
  'bottom-right': 'справа внизу',
};

export function isFocus(text: string): text is Focus {
  return focuses.some((one) => one === text);
}

/** For rows: the database admits these words only (constraint Media_focus). */
export function requireFocus(text: string): Focus {
  if (isFocus(text)) return text;
  throw new Error(`unknown focus in the database: ${text}`);
}
