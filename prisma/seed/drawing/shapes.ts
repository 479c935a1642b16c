/** Shapes as SVG text. Lengths are pixels of a picture 1600 × 1000; points are `[x, y]`. */
export type Point = readonly [x: number, y: number];

export const colours = {
  ink: '#24323F',
  navy: '#1F3F66',
  blue: '#2F6A96',
  sky: '#DDEBF3',
  mist: '#C3DCE8',
  teal: '#2F8A88',
  mint: '#B5DCD3',
  green: '#6BA07C',
  leaf: '#447A5D',
  cream: '#FBF3E4',
  sand: '#EED9B5',
  mustard: '#E7B04A',
  coral: '#E2826A',
  rose: '#CF6B7E',
  plum: '#6F4A73',
  wood: '#B98355',
  bark: '#85593A',
  stone: '#C8D1D8',
  slate: '#7C8D9B',
  white: '#FFFFFF',
} as const;

export function picture(...shapes: string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000" viewBox="0 0 1600 1000">${shapes.join('')}</svg>`;
}

/** Shapes drawn around their own zero and put where they belong. Flipped, they look to the other side. */
export function placed(place: { at: Point; size?: number; flipped?: boolean }, ...shapes: string[]): string {
  const size = place.size ?? 1;
  const across = place.flipped ? -size : size;
  return `<g transform="translate(${place.at.join(' ')}) scale(${across} ${size})">${shapes.join('')}</g>`;
}

/** `[x, y, width, height]`, corner radius last. */
export function box(
  [x, y, width, height]: [number, number, number, number],
  fill: string,
  round = 0,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}"/>`;
}

export function disc([x, y]: Point, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`;
}

export function oval([x, y]: Point, [rx, ry]: Point, fill: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

export function ring([x, y]: Point, radius: number, colour: string, width = 8): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

export function area(path: string, fill: string): string {
  return `<path d="${path}" fill="${fill}"/>`;
}

/** A line with round ends and joints. */
export function stroke(path: string, colour: string, width = 8): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export function line(points: readonly Point[], colour: string, width = 8): string {
  return stroke(`M${points.map((point) => point.join(' ')).join('L')}`, colour, width);
}

/** `count` shapes side by side, `step` pixels apart. */
export function row(count: number, step: number, shape: (x: number, index: number) => string): string {
  return Array.from({ length: count }, (_, index) => shape(index * step, index)).join('');
}

/** The colour with `share` of another in it: 0 leaves it, 1 replaces it. */
function mixed(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const from = Number.parseInt(colour.slice(start, start + 2), 16);
    const to = Number.parseInt(other.slice(start, start + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

export function darker(colour: string, share = 0.14): string {
  return mixed(colour, '#1B2733', share);
}

export function lighter(colour: string, share = 0.3): string {
  return mixed(colour, '#FFFFFF', share);
}
