import { area, box, colours, darker, disc, line, oval, type Point, placed, ring, stroke } from './shapes';

/**
 * A person about 450 pixels tall, drawn around the point between the feet. Sitting people keep that point under the
 * hips. Arms go from the shoulder over an elbow to a hand, in the person's own pixels.
 */
export type PersonLook = {
  at: Point;
  size?: number;
  flipped?: boolean;
  skin?: string;
  hair?: HairStyle;
  hairColour?: string;
  top: string;
  bottom?: string;
  shoes?: string;
  pose?: 'standing' | 'walking' | 'sitting' | 'half';
  wear?: 'trousers' | 'skirt' | 'coat';
  child?: boolean;
  face?: Feature[];
  /** Elbow and hand of the arm drawn behind the body and of the one before it. */
  farArm?: [Point, Point];
  nearArm?: [Point, Point];
};

type HairStyle =
  | 'short'
  | 'bun'
  | 'bob'
  | 'long'
  | 'tail'
  | 'curly'
  | 'bald'
  | 'hat'
  | 'kerchief'
  | 'parting';
type Feature = 'glasses' | 'dark glasses' | 'beard' | 'moustache' | 'headset' | 'wrinkles';

export const skins = { fair: '#F6D5BD', light: '#EFC3A2', tan: '#D9A47C', brown: '#B87B55' };
export const hairs = {
  black: '#33261F',
  brown: '#70462A',
  fair: '#C9944A',
  red: '#B45A33',
  grey: '#BDBAB4',
  white: '#E9E6E0',
};

export function person(look: PersonLook): string {
  const lift = look.pose === 'sitting' ? 42 : 0;
  const upper = placed(
    { at: [0, lift] },
    arm(
      look,
      [-46, -312],
      look.farArm ?? [
        [-66, -250],
        [-60, -190],
      ],
    ),
    torso(look),
    neck(look),
    placed({ at: [0, -404], size: look.child ? 1.35 : 1 }, head(look)),
    arm(
      look,
      [46, -312],
      look.nearArm ?? [
        [66, -250],
        [60, -190],
      ],
    ),
  );
  return placed({ at: look.at, size: sizeOf(look), flipped: look.flipped ?? false }, legs(look), upper);
}

function sizeOf(look: PersonLook): number {
  return (look.size ?? 1) * (look.child ? 0.62 : 1);
}

function arm(look: PersonLook, shoulder: Point, [elbow, hand]: [Point, Point]): string {
  return (
    disc(hand, 16, skinOf(look)) + line([shoulder, elbow, shortOf(hand, elbow)], darker(look.top, 0.1), 33)
  );
}

/** Where the sleeve ends, so that the hand is seen. */
function shortOf([x, y]: Point, [fromX, fromY]: Point): Point {
  const share = Math.max(0.26, 30 / Math.hypot(fromX - x, fromY - y));
  return [x + (fromX - x) * share, y + (fromY - y) * share];
}

function torso(look: PersonLook): string {
  const hem = look.wear === 'coat' ? -96 : -180;
  const flare = look.wear === 'coat' ? 64 : 52;
  const body = `M-60 -312Q-62 -346 -26 -350L26 -350Q62 -346 60 -312L${flare} ${hem}Q0 ${hem + 12} ${-flare} ${hem}Z`;
  return area(body, look.top) + area('M-20 -351L0 -322L20 -351Z', darker(look.top, 0.2));
}

function neck(look: PersonLook): string {
  return box([-14, -376, 28, 36], darker(skinOf(look), 0.1), 12);
}

function legs(look: PersonLook): string {
  if (look.pose === 'half') return '';
  if (look.pose === 'sitting') return sittingLegs(look);
  const feet: [Point, Point] =
    look.pose === 'walking'
      ? [
          [-54, -12],
          [50, -12],
        ]
      : [
          [-24, -12],
          [24, -12],
        ];
  return look.wear === 'skirt' ? skirt(look, feet) : feet.map((foot, side) => leg(look, side, foot)).join('');
}

function leg(look: PersonLook, side: number, foot: Point): string {
  const hip: Point = [side === 0 ? -24 : 24, -196];
  const knee: Point = [(hip[0] + foot[0]) / 2 + (look.pose === 'walking' ? 8 : 0), -104];
  const colour = side === 0 ? darker(bottomOf(look)) : bottomOf(look);
  return shoe(look, foot) + line([hip, knee, [foot[0], -30]], colour, 46);
}

function skirt(look: PersonLook, feet: [Point, Point]): string {
  const shins = feet.map(
    ([x, y]) =>
      shoe(look, [x, y]) +
      line(
        [
          [x, -110],
          [x, -26],
        ],
        skinOf(look),
        24,
      ),
  );
  return shins.join('') + area('M-50 -200L50 -200L74 -84Q0 -66 -74 -84Z', bottomOf(look));
}

function sittingLegs(look: PersonLook): string {
  const cloth = bottomOf(look);
  const far =
    shoe(look, [92, -12]) +
    line(
      [
        [6, -146],
        [86, -146],
        [86, -30],
      ],
      darker(cloth),
      46,
    );
  const near =
    shoe(look, [118, -12]) +
    line(
      [
        [0, -140],
        [110, -140],
        [112, -30],
      ],
      cloth,
      48,
    );
  return far + near;
}

function shoe(look: PersonLook, [x, y]: Point): string {
  return area(`M${x - 24} ${y + 12}v-14q0 -14 20 -14h12q30 4 32 28z`, look.shoes ?? colours.ink);
}

function head(look: PersonLook): string {
  const colour = look.hairColour ?? hairs.brown;
  const { back, front } = hairShapes[look.hair ?? 'short'](colour);
  return (
    back +
    disc([-39, 4], 9, darker(skinOf(look), 0.06)) +
    disc([39, 4], 9, darker(skinOf(look), 0.06)) +
    oval([0, 0], [40, 46], skinOf(look)) +
    face(look) +
    front +
    features(look, colour)
  );
}

function face(look: PersonLook): string {
  const shade = darker(skinOf(look), 0.3);
  const cheeks = disc([-16, 15], 8, '#E8907C55') + disc([28, 15], 8, '#E8907C55');
  const eyes = disc([-9, -1], 4, colours.ink) + disc([21, -1], 4, colours.ink);
  return cheeks + eyes + stroke('M8 4q5 8 -2 10', shade, 3) + stroke('M-6 24q12 10 24 0', '#9C4A3C', 3.6);
}

function features(look: PersonLook, colour: string): string {
  return (look.face ?? []).map((feature) => featureShapes[feature](colour)).join('');
}

const featureShapes: Record<Feature, (hair: string) => string> = {
  glasses: () =>
    ring([-9, -1], 12, colours.ink, 3) +
    ring([22, -1], 12, colours.ink, 3) +
    line(
      [
        [3, -2],
        [10, -2],
      ],
      colours.ink,
      3,
    ),
  'dark glasses': () =>
    box([-24, -12, 26, 20], colours.ink, 8) +
    box([10, -12, 26, 20], colours.ink, 8) +
    line(
      [
        [-40, -6],
        [38, -6],
      ],
      colours.ink,
      4,
    ),
  beard: (hair) =>
    area('M-40 2Q-36 54 0 58Q36 54 40 2Q34 20 20 18Q6 12 -8 18Q-28 22 -40 2Z', hair) +
    stroke('M-4 30q10 6 20 0', '#9C4A3C', 3.6),
  moustache: (hair) => area('M-12 20Q6 8 24 20Q16 26 6 22Q-4 26 -12 20Z', hair),
  headset: () =>
    stroke('M-42 2Q-44 -56 0 -58Q44 -56 42 2', colours.ink, 7) +
    box([-52, -8, 18, 32], colours.teal, 8) +
    stroke('M-44 22Q-40 42 -12 36', colours.ink, 4) +
    disc([-10, 35], 5, colours.ink),
  wrinkles: () => stroke('M-14 -22q6 -4 12 0M14 -22q6 -4 12 0', '#00000030', 3),
};

const cap =
  'M-43 2C-50 -50 -22 -62 2 -61C34 -61 50 -38 43 2C40 -14 32 -26 22 -28C4 -34 -22 -30 -32 -22C-38 -14 -40 -8 -43 2Z';
const fringe =
  'M-44 6C-50 -48 -24 -62 2 -61C32 -61 50 -44 44 6C40 -8 34 -18 26 -24C10 -12 -20 -12 -34 -16C-40 -10 -42 -2 -44 6Z';

type HairShapes = { back: string; front: string };

const hairShapes: Record<HairStyle, (colour: string) => HairShapes> = {
  short: (colour) => ({ back: '', front: area(cap, colour) }),
  parting: (colour) => ({
    back: '',
    front: area(
      'M-43 4C-50 -46 -26 -60 0 -60C34 -62 50 -36 43 4C40 -12 36 -22 30 -28C14 -20 -12 -24 -18 -38C-22 -24 -40 -22 -43 4Z',
      colour,
    ),
  }),
  bun: (colour) => ({ back: disc([-14, -62], 22, darker(colour, 0.1)), front: area(cap, colour) }),
  bob: (colour) => ({
    back: area('M-50 44Q-60 -62 0 -64Q60 -62 50 44Q0 60 -50 44Z', darker(colour, 0.1)),
    front: area(fringe, colour),
  }),
  long: (colour) => ({
    back: area('M-52 92Q-64 -64 0 -66Q64 -64 52 92Q0 104 -52 92Z', darker(colour, 0.1)),
    front: area(fringe, colour),
  }),
  tail: (colour) => ({
    back: area('M-30 -40Q-92 -30 -74 58Q-62 78 -54 52Q-62 0 -30 0Z', darker(colour, 0.1)),
    front: area(cap, colour),
  }),
  curly: (colour) => ({
    back: [
      [-42, -14],
      [-30, -46],
      [0, -58],
      [30, -48],
      [42, -16],
    ]
      .map(([x = 0, y = 0]) => disc([x, y], 24, darker(colour, 0.08)))
      .join(''),
    front: [
      [-26, -36],
      [-2, -44],
      [22, -38],
    ]
      .map(([x = 0, y = 0]) => disc([x, y], 17, colour))
      .join(''),
  }),
  bald: (colour) => ({ back: disc([-38, 0], 16, colour) + disc([38, 0], 16, colour), front: '' }),
  hat: (colour) => ({
    back: '',
    front:
      area('M-45 -12Q-46 -68 0 -70Q46 -68 45 -12Q0 -24 -45 -12Z', colour) +
      area('M-49 -6Q0 -26 49 -6L47 -24Q0 -42 -47 -24Z', darker(colour, 0.15)),
  }),
  kerchief: (colour) => ({
    back: area('M-50 34Q-62 -62 0 -64Q62 -62 50 34L30 56L-30 56Z', darker(colour, 0.12)),
    front:
      area(
        'M-48 14C-54 -48 -24 -64 2 -63C34 -63 54 -44 48 14C44 -10 30 -30 2 -30C-26 -30 -42 -12 -48 14Z',
        colour,
      ) + area('M-14 46L14 46L24 84L0 62L-24 84Z', colour),
  }),
};

function skinOf(look: PersonLook): string {
  return look.skin ?? skins.light;
}

function bottomOf(look: PersonLook): string {
  return look.bottom ?? colours.navy;
}
