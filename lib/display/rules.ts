/** How a reader wants to see every page; the values are the digits of the codes in the cookie. */
export type DisplayMode = {
  scheme: '0' | '1' | '2' | '3' | '4' | '5';
  size: '100' | '125' | '150' | '200' | '300';
  font: '0' | '1' | '2';
  kerning: '0' | '1' | '2';
  /** 1 shown, 0 hidden, 2 without colour. */
  images: '1' | '0' | '2';
  line: '0' | '1' | '2';
  width: '0' | '1' | '2';
  underline: '0' | '1';
  motion: '0' | '1';
};

export type DisplayField = keyof DisplayMode;

type Options = { [Field in DisplayField]: { letter: string; values: readonly DisplayMode[Field][] } };

/** Every setting with the letter of its code, and its values in the order of the panel; the order is the cookie's too. */
export const displayOptions: Options = {
  scheme: { letter: 'c', values: ['0', '1', '2', '3', '4', '5'] },
  size: { letter: 's', values: ['100', '125', '150', '200', '300'] },
  font: { letter: 'f', values: ['0', '1', '2'] },
  kerning: { letter: 'k', values: ['0', '1', '2'] },
  images: { letter: 'i', values: ['1', '0', '2'] },
  line: { letter: 'l', values: ['0', '1', '2'] },
  width: { letter: 'w', values: ['0', '1', '2'] },
  underline: { letter: 'u', values: ['0', '1'] },
  motion: { letter: 'm', values: ['0', '1'] },
};

export type DisplayAttributes = Partial<Record<`data-${DisplayField}`, string>>;

export const defaultDisplayMode: DisplayMode = {
  scheme: '0',
  size: '100',
  font: '0',
  kerning: '0',
  images: '1',
  line: '0',
  width: '0',
  underline: '0',
  motion: '0',
};

export const displayFields = Object.keys(displayOptions).filter(isDisplayField);

const version = 'v1';
const longestCookie = 64;

/** The default where a value is not in the list, so that nothing foreign ever reaches the page. */
function knownValue<Field extends DisplayField>(field: Field, text: string): DisplayMode[Field] {
  return displayOptions[field].values.find((value) => value === text) ?? defaultDisplayMode[field];
}

/** Reads any text at all: what is not ours becomes the default mode. */
export function parseDisplayCookie(text: string | undefined): DisplayMode {
  const [first, ...codes] = (text ?? '').slice(0, longestCookie).split('.');
  return first === version ? changeDisplayMode(defaultDisplayMode, fieldsOf(codes)) : defaultDisplayMode;
}

function fieldsOf(codes: string[]): Map<string, string> {
  return new Map(codes.map((code) => [fieldOfLetter(code.slice(0, 1)) ?? '', code.slice(1)]));
}

function fieldOfLetter(letter: string): DisplayField | undefined {
  return displayFields.find((field) => displayOptions[field].letter === letter);
}

/** Fields not mentioned keep their value; a value out of no list becomes the default of its field. */
export function changeDisplayMode(
  current: DisplayMode,
  fields: { get(field: string): string | null | undefined },
): DisplayMode {
  const value = <Field extends DisplayField>(field: Field) => {
    const text = fields.get(field);
    return text == null ? current[field] : knownValue(field, text);
  };
  return {
    scheme: value('scheme'),
    size: value('size'),
    font: value('font'),
    kerning: value('kerning'),
    images: value('images'),
    line: value('line'),
    width: value('width'),
    underline: value('underline'),
    motion: value('motion'),
  };
}

/** The one spelling of a mode, also the display part of a kept document's key; empty for the default mode. */
export function displayCookieValue(mode: DisplayMode): string {
  const codes = chosenFields(mode).map((field) => displayOptions[field].letter + mode[field]);
  return codes.length === 0 ? '' : [version, ...codes].join('.');
}

/** Attributes of `<html>`: the style sheets know nothing else of the mode. */
export function displayAttributes(mode: DisplayMode): DisplayAttributes {
  return Object.fromEntries(chosenFields(mode).map((field) => [`data-${field}`, mode[field]]));
}

function chosenFields(mode: DisplayMode): DisplayField[] {
  return displayFields.filter((field) => mode[field] !== defaultDisplayMode[field]);
}

function isDisplayField(name: string): name is DisplayField {
  return name in displayOptions;
}

/** Content of `<meta name="color-scheme">`: scroll bars and form controls follow the chosen scheme. */
export function systemColorScheme(mode: DisplayMode): 'light' | 'dark' {
  return mode.scheme === '2' || mode.scheme === '5' ? 'dark' : 'light';
}

/** Browsers refuse the `__Host-` prefix on plain http. */
export function displayCookieName(isHttps: boolean): string {
  return isHttps ? '__Host-display' : 'display';
}

const yearInSeconds = 31_536_000;

/** The `Set-Cookie` header for a mode; the default mode deletes the cookie. */
export function displaySetCookie(mode: DisplayMode, isHttps: boolean): string {
  const value = displayCookieValue(mode);
  const lifetime = value === '' ? 0 : yearInSeconds;
  const secure = isHttps ? '; Secure' : '';
  return `${displayCookieName(isHttps)}=${value}; Path=/; Max-Age=${lifetime}; SameSite=Lax${secure}`;
}

const anyOrigin = 'http://portal.invalid';
const longestReturnPath = 2000;

/** Where to lead the reader back to: a path of this portal in normal form, without fragment, or `/`. */
export function safeReturnPath(text: string): string {
  if (text.length > longestReturnPath || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(text)) return '/';
  const address = URL.canParse(text, anyOrigin) ? new URL(text, anyOrigin) : undefined;
  // Normalising "/.//evil" gives "//evil", which a browser takes for another host.
  if (address?.origin !== anyOrigin || address.pathname.startsWith('//')) return '/';
  return isMachineAddress(address.pathname) ? '/' : address.pathname + address.search;
}

function isMachineAddress(path: string): boolean {
  return /^\/(display|api)(\/|$)/i.test(path.replace(/%([0-7][0-9a-f])/gi, asciiOfCode));
}

function asciiOfCode(_match: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

type RequestOrigin = { fetchSite: string | null; origin: string | null; host: string | null };

/** Browsers that send no `Sec-Fetch-Site` send `Origin` with a POST; who sends neither is refused. */
export function isSameOrigin({ fetchSite, origin, host }: RequestOrigin): boolean {
  if (fetchSite !== null) return fetchSite === 'same-origin';
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
