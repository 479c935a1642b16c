import {
  area,
  box,
  colours,
  darker,
  disc,
  lighter,
  line,
  oval,
  type Point,
  placed,
  ring,
  row,
  stroke,
} from './shapes';

/** A room: wall, skirting board and floor at y = 800. */
export function room(wall: string, floor: string): string {
  return (
    box([0, 0, 1600, 1000], wall) +
    box([0, 800, 1600, 200], floor) +
    box([0, 786, 1600, 16], darker(wall, 0.1))
  );
}

/** Open air: sky, far hills, ground from y = 780. */
export function outdoors(ground: string): string {
  return (
    box([0, 0, 1600, 1000], colours.sky) +
    disc([1310, 170], 76, '#FFE7B0') +
    cloud([300, 170]) +
    placed({ at: [960, 120], size: 0.8 }, cloud([0, 0])) +
    area('M0 700Q260 560 560 660T1100 640T1600 660V1000H0Z', '#BBD9CB') +
    area(`M0 780Q800 740 1600 780V1000H0Z`, ground)
  );
}

function cloud([x, y]: Point): string {
  const puffs =
    disc([-70, 0], 40, '#FFFFFFCC') + disc([-10, -22], 56, '#FFFFFFCC') + disc([58, -4], 44, '#FFFFFFCC');
  return placed({ at: [x, y] }, box([-110, -4, 212, 44], '#FFFFFFCC', 22) + puffs);
}

export function windowPane([x, y]: Point, [width, height]: Point): string {
  const half = width / 2;
  return placed(
    { at: [x, y] },
    box([-12, -12, width + 24, height + 24], colours.white, 8),
    box([0, 0, width, height], colours.mist),
    area(
      `M0 ${height}V${height * 0.72}Q${half * 0.6} ${height * 0.5} ${half} ${height * 0.7}T${width} ${height * 0.62}V${height}Z`,
      '#A9CDB9',
    ),
    box([half - 6, 0, 12, height], colours.white),
    box([-26, height + 8, width + 52, 18], colours.white, 6),
  );
}

/** `at` is the middle of the ground under the crown. */
export function tree(at: Point, size = 1, leaves: string = colours.green): string {
  const crown =
    oval([0, -330], [120, 140], leaves) +
    oval([-70, -250], [80, 84], darker(leaves, 0.06)) +
    oval([76, -256], [82, 80], lighter(leaves, 0.1));
  return placed(
    { at, size },
    area('M-16 0L-10 -220H10L18 0Z', colours.bark) +
      line(
        [
          [0, -170],
          [40, -220],
        ],
        colours.bark,
        10,
      ),
    crown,
  );
}

export function spruce(at: Point, size = 1): string {
  const tiers = [-120, -210, -300].map((y, index) =>
    area(
      `M0 ${y - 130}L${110 - index * 24} ${y + 40}H${-110 + index * 24}Z`,
      darker(colours.leaf, index * 0.05),
    ),
  );
  return placed({ at, size }, box([-14, -90, 28, 90], colours.bark), ...tiers);
}

export function plant(at: Point, size = 1): string {
  const leaves = [-70, -36, 0, 36, 70].map((lean) =>
    area(
      `M0 -90Q${lean * 0.4 - 26} -170 ${lean} -250Q${lean * 0.6 + 34} -160 0 -90Z`,
      lean % 20 === 0 ? colours.leaf : colours.green,
    ),
  );
  return placed(
    { at, size },
    ...leaves,
    area('M-56 -100H56L42 0H-42Z', colours.coral),
    box([-62, -112, 124, 26], darker(colours.coral, 0.12), 6),
  );
}

/** `at` is the left end of the table's top. */
export function table([x, y]: Point, width: number, colour: string = colours.wood): string {
  const legs =
    box([30, 20, 26, 800 - y + 40], darker(colour, 0.2)) +
    box([width - 56, 20, 26, 800 - y + 40], darker(colour, 0.2));
  return placed({ at: [x, y] }, legs, box([0, 0, width, 34], colour, 8));
}

/** A closed desk, front to the reader. */
export function desk([x, y]: Point, [width, height]: Point, colour: string = colours.wood): string {
  return placed(
    { at: [x, y] },
    box([20, 20, width - 40, height - 20], darker(colour, 0.12)),
    box([0, 0, width, 36], colour, 8),
  );
}

export function chair(at: Point, colour: string = colours.teal): string {
  const legs =
    line(
      [
        [-40, -120],
        [-48, 0],
      ],
      colours.bark,
      12,
    ) +
    line(
      [
        [60, -120],
        [66, 0],
      ],
      colours.bark,
      12,
    );
  return placed(
    { at },
    legs,
    box([-62, -300, 26, 190], colour, 12),
    box([-62, -132, 140, 30], darker(colour), 14),
  );
}

export function laptop(at: Point, size = 1): string {
  return placed(
    { at, size },
    box([-78, -112, 156, 108], colours.ink, 10),
    box([-68, -102, 136, 88], colours.mint, 4),
    area('M-96 -6H96L108 8H-108Z', colours.slate),
  );
}

/** A lid seen from behind. */
export function laptopBack(at: Point): string {
  return placed(
    { at },
    box([-86, -116, 172, 114], colours.slate, 12),
    disc([0, -60], 12, colours.stone),
    area('M-96 -6H96L104 8H-104Z', colours.ink),
  );
}

export function paper(at: Point, size = 1): string {
  const lines = row(5, 20, (step, index) =>
    box([-40, -66 + step, index === 4 ? 44 : 80, 8], colours.stone, 4),
  );
  return placed(
    { at, size },
    box([-58, -100, 116, 150], colours.white, 6),
    box([-40, -88, 52, 12], colours.teal, 4),
    lines,
  );
}

export function cup(at: Point, colour: string = colours.white): string {
  return placed(
    { at },
    ring([26, -26], 15, colour, 8),
    area('M-30 -54H30L24 0H-24Z', colour),
    stroke('M-8 -70q-8 -14 0 -26M12 -70q-8 -14 0 -26', '#FFFFFFAA', 5),
  );
}

export function clock(at: Point): string {
  return placed(
    { at },
    disc([0, 0], 58, colours.white),
    ring([0, 0], 58, colours.navy, 8),
    line(
      [
        [0, 0],
        [0, -36],
      ],
      colours.ink,
      7,
    ),
    line(
      [
        [0, 0],
        [26, 12],
      ],
      colours.ink,
      7,
    ),
  );
}

export function lamp(at: Point): string {
  return placed(
    { at },
    line(
      [
        [0, -400],
        [0, -110],
      ],
      colours.ink,
      5,
    ),
    area('M-74 -40Q-64 -120 0 -122Q64 -120 74 -40Z', colours.mustard),
    oval([0, -40], [74, 12], '#FFF0C4'),
  );
}

export function bench(at: Point): string {
  const slats =
    box([-190, -190, 380, 24], colours.wood, 6) +
    box([-190, -154, 380, 24], colours.wood, 6) +
    box([-200, -108, 400, 26], darker(colours.wood), 6);
  return placed(
    { at },
    box([-160, -190, 16, 190], colours.ink),
    box([144, -190, 16, 190], colours.ink),
    slats,
  );
}

/** The wheelchair without its person: `at` is the ground under the seat; put the person there, sitting. */
export function wheelchair(at: Point, size = 1): string {
  const wheel =
    ring([-10, -84], 80, colours.ink, 13) +
    ring([-10, -84], 60, colours.slate, 4) +
    disc([-10, -84], 10, colours.ink);
  const frame =
    line(
      [
        [-84, -270],
        [-64, -110],
        [70, -110],
        [104, -16],
        [134, -16],
      ],
      colours.slate,
      11,
    ) +
    line(
      [
        [-84, -270],
        [-118, -276],
      ],
      colours.ink,
      13,
    );
  return placed(
    { at, size },
    wheel,
    frame,
    box([-72, -260, 20, 140], colours.teal, 8),
    ring([104, -26], 22, colours.ink, 10),
  );
}

export function cane(from: Point, to: Point, colour: string = colours.bark): string {
  return line([from, to], colour, 9) + stroke(`M${from[0]} ${from[1]}q2 -22 24 -16`, colour, 9);
}

/** A guide dog in harness, looking right; `at` is the ground under it. */
export function guideDog(at: Point, coat: string = '#E3B878'): string {
  const legs = [-86, -60, 46, 70]
    .map((x, index) =>
      line(
        [
          [x, -90],
          [x, -10],
        ],
        darker(coat, index % 2 ? 0 : 0.12),
        24,
      ),
    )
    .join('');
  const body = stroke('M-96 -130Q-150 -170 -140 -206', coat, 20) + box([-112, -160, 206, 86], coat, 42);
  const head = area('M58 -150L84 -230Q140 -240 150 -204L182 -190Q186 -162 150 -160L120 -150L100 -100Z', coat);
  const details =
    area('M88 -228Q66 -220 76 -166Q100 -172 108 -218Z', darker(coat, 0.25)) +
    disc([136, -204], 5, colours.ink) +
    disc([180, -182], 7, colours.ink);
  const harness =
    line(
      [
        [30, -160],
        [44, -76],
      ],
      colours.navy,
      16,
    ) +
    line(
      [
        [-50, -160],
        [30, -150],
      ],
      colours.navy,
      12,
    ) +
    stroke('M-20 -158L-78 -262', colours.navy, 9);
  return placed({ at }, legs, body, head, details, harness);
}

export function bag(at: Point, colour: string = colours.mustard): string {
  return placed(
    { at },
    stroke('M-30 -84q0 -52 30 -52t30 52', darker(colour), 9),
    area('M-52 -90H52L60 0H-60Z', colour),
    box([-22, -62, 44, 12], darker(colour, 0.2), 4),
    box([-6, -78, 12, 44], darker(colour, 0.2), 4),
  );
}

export function house(at: Point, [width, height]: Point, wall: string): string {
  const columns = Math.floor(width / 110);
  const floors = Math.floor(height / 130);
  const side = (width - columns * 110) / 2;
  const panes = Array.from({ length: floors }, (_, floor) =>
    row(columns, 110, (step) =>
      box([side + 25 + step, -height + 34 + floor * 130, 60, 76], lighter(colours.mist, 0.35), 4),
    ),
  );
  return placed(
    { at },
    box([0, -height, width, height], wall),
    box([-12, -height - 20, width + 24, 30], darker(wall, 0.18), 4),
    ...panes,
  );
}

/** Two swelling bubbles of a conversation. */
export function speech(at: Point, colour: string, flipped = false): string {
  const lines = box([-66, -34, 132, 12], '#FFFFFFCC', 6) + box([-66, -6, 96, 12], '#FFFFFFCC', 6);
  return placed(
    { at, flipped },
    area(
      'M-90 -70H90Q112 -70 112 -48V20Q112 42 90 42H-30L-72 78L-66 42H-90Q-112 42 -112 20V-48Q-112 -70 -90 -70Z',
      colour,
    ),
    placed({ at: [0, 0], flipped }, lines),
  );
}

export function calendarSheet(at: Point, size = 1): string {
  const days = Array.from({ length: 4 }, (_, week) =>
    row(6, 34, (step, day) =>
      box([-100 + step, -40 + week * 34, 24, 22], week === 2 && day === 3 ? colours.coral : colours.mist, 4),
    ),
  );
  return placed(
    { at, size },
    box([-120, -120, 240, 240], colours.white, 14),
    box([-120, -120, 240, 58], colours.blue, 14),
    line(
      [
        [-60, -138],
        [-60, -104],
      ],
      colours.ink,
      10,
    ),
    line(
      [
        [60, -138],
        [60, -104],
      ],
      colours.ink,
      10,
    ),
    ...days,
  );
}
