import { hairs, person, skins } from '../drawing/person';
import {
  area,
  box,
  colours,
  darker,
  disc,
  line,
  oval,
  picture,
  placed,
  ring,
  row,
  stroke,
} from '../drawing/shapes';
import {
  bag,
  calendarSheet,
  chair,
  clock,
  cup,
  desk,
  laptop,
  laptopBack,
  paper,
  plant,
  room,
  speech,
  table,
  windowPane,
} from '../drawing/things';

export function reception(): string {
  return picture(
    room(colours.sky, colours.sand),
    windowPane([120, 150], [380, 330]),
    clock([800, 210]),
    box([1040, 140, 380, 300], colours.white, 12),
    row(3, 115, (x) => placed({ at: [1122 + x, 300], size: 0.8 }, paper([0, 0]))),
    plant([1490, 820], 1.3),
    person({
      at: [1080, 820],
      size: 1.3,
      flipped: true,
      pose: 'half',
      top: colours.navy,
      hair: 'bob',
      hairColour: hairs.brown,
      face: ['glasses'],
      farArm: [
        [-70, -230],
        [10, -200],
      ],
      nearArm: [
        [84, -230],
        [120, -208],
      ],
    }),
    chair([420, 860], colours.blue),
    person({
      at: [430, 850],
      size: 1.22,
      pose: 'sitting',
      top: colours.rose,
      bottom: colours.plum,
      hair: 'bun',
      hairColour: hairs.white,
      skin: skins.fair,
      face: ['wrinkles'],
      farArm: [
        [20, -250],
        [110, -256],
      ],
      nearArm: [
        [86, -230],
        [150, -226],
      ],
    }),
    desk([640, 560], [660, 320]),
    laptopBack([1010, 562]),
    paper([760, 536], 0.5),
    cup([1200, 560], colours.coral),
  );
}

export function hotline(): string {
  return picture(
    room('#E6F0EC', colours.sand),
    windowPane([1080, 130], [380, 340]),
    speech([360, 330], colours.teal),
    speech([600, 200], colours.coral),
    plant([1500, 820], 1.2),
    person({
      at: [830, 850],
      size: 1.45,
      pose: 'half',
      top: colours.blue,
      hair: 'tail',
      hairColour: hairs.red,
      skin: skins.fair,
      face: ['headset'],
      farArm: [
        [-86, -224],
        [-30, -180],
      ],
      nearArm: [
        [90, -230],
        [40, -178],
      ],
    }),
    desk([360, 600], [960, 300]),
    laptopBack([700, 602]),
    cup([1010, 600], colours.mustard),
    box([450, 566, 110, 34], colours.ink, 10),
    stroke('M458 560Q504 530 552 560', colours.ink, 18),
  );
}

export function kitchen(): string {
  return picture(
    room(colours.cream, '#D9B98F'),
    row(9, 100, (x) => box([80 + x, 560, 92, 92], x % 200 === 0 ? colours.mint : '#CBE3DC', 4)),
    windowPane([600, 120], [400, 300]),
    box([70, 640, 900, 160], colours.blue, 8),
    box([60, 630, 920, 26], colours.white, 6),
    box([150, 170, 300, 190], colours.blue, 8),
    box([294, 180, 8, 170], darker(colours.blue)),
    placed(
      { at: [250, 630] },
      area('M-60 -70H60L52 0H-52Z', colours.coral),
      line(
        [
          [60, -50],
          [92, -64],
        ],
        colours.coral,
        14,
      ),
      line(
        [
          [-50, -70],
          [50, -70],
        ],
        darker(colours.coral),
        10,
      ),
    ),
    person({
      at: [590, 880],
      size: 1.2,
      top: colours.teal,
      bottom: colours.navy,
      hair: 'tail',
      hairColour: hairs.black,
      skin: skins.light,
      farArm: [
        [-80, -250],
        [-50, -196],
      ],
      nearArm: [
        [100, -260],
        [168, -288],
      ],
    }),
    area('M520 470H664L676 720Q590 740 508 720Z', '#FFFFFFD9'),
    placed(
      { at: [806, 536] },
      area('M-40 -60H40L34 10H-34Z', colours.mustard),
      stroke('M-38 -50L-76 -66', colours.mustard, 12),
      ring([50, -26], 18, colours.mustard, 8),
    ),
    placed({ at: [1290, 870], flipped: true }, chair([0, 0], colours.coral)),
    person({
      at: [1300, 860],
      size: 1.2,
      flipped: true,
      pose: 'sitting',
      top: colours.green,
      bottom: colours.slate,
      hair: 'bald',
      hairColour: hairs.white,
      skin: skins.fair,
      face: ['glasses', 'moustache'],
      farArm: [
        [30, -236],
        [120, -250],
      ],
      nearArm: [
        [80, -226],
        [160, -238],
      ],
    }),
    table([900, 620], 330),
    cup([1010, 620], colours.rose),
    oval([1130, 612], [56, 14], colours.white),
    row(3, 26, (x) => disc([1104 + x, 600], 15, colours.wood)),
  );
}

export function pharmacy(): string {
  const tints = [colours.coral, colours.teal, colours.mustard, colours.white, colours.blue, colours.rose];
  const shelf = (y: number) =>
    row(14, 66, (x, index) =>
      box(
        [380 + x, y - 60 - (index % 3) * 14, 48, 60 + (index % 3) * 14],
        tints[(index * 5 + y) % 6] ?? colours.white,
        4,
      ),
    ) + box([350, y, 980, 14], colours.wood, 4);
  return picture(
    room('#E4F1EE', colours.stone),
    box([330, 120, 1020, 440], '#F7FBFA', 10),
    shelf(260),
    shelf(400),
    shelf(540),
    disc([180, 250], 96, colours.leaf),
    box([156, 190, 48, 120], colours.white, 6),
    box([120, 226, 120, 48], colours.white, 6),
    person({
      at: [1060, 850],
      size: 1.25,
      flipped: true,
      pose: 'half',
      top: colours.white,
      hair: 'bob',
      hairColour: hairs.black,
      skin: skins.light,
      farArm: [
        [10, -240],
        [90, -250],
      ],
      nearArm: [
        [86, -236],
        [130, -262],
      ],
    }),
    desk([800, 590], [720, 290], '#8FBFB6'),
    person({
      at: [560, 900],
      size: 1.25,
      top: colours.mustard,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.brown,
      skin: skins.tan,
      farArm: [
        [-20, -240],
        [60, -230],
      ],
      nearArm: [
        [96, -250],
        [176, -274],
      ],
    }),
    box([766, 530, 54, 40], colours.white, 6),
    box([776, 540, 34, 8], colours.coral),
    bag([420, 900], colours.teal),
  );
}

export function computerCourse(): string {
  return picture(
    room('#E9EEF6', colours.sand),
    box([480, 120, 640, 330], colours.leaf, 12),
    box([500, 140, 600, 290], '#3D7658', 6),
    placed({ at: [640, 320], size: 1.3 }, laptop([0, 0])),
    line(
      [
        [810, 220],
        [1020, 220],
      ],
      '#FFFFFFCC',
      10,
    ),
    line(
      [
        [810, 270],
        [980, 270],
      ],
      '#FFFFFFCC',
      10,
    ),
    line(
      [
        [810, 320],
        [1000, 320],
      ],
      '#FFFFFFCC',
      10,
    ),
    windowPane([1230, 150], [270, 330]),
    plant([110, 820], 1.2),
    person({
      at: [1130, 880],
      size: 1.25,
      flipped: true,
      top: colours.coral,
      bottom: colours.navy,
      hair: 'curly',
      hairColour: hairs.brown,
      skin: skins.tan,
      farArm: [
        [20, -260],
        [110, -250],
      ],
      nearArm: [
        [96, -270],
        [150, -240],
      ],
    }),
    person({
      at: [420, 860],
      size: 1.2,
      pose: 'half',
      top: colours.plum,
      hair: 'bob',
      hairColour: hairs.grey,
      skin: skins.fair,
      face: ['glasses'],
      farArm: [
        [-60, -224],
        [-10, -190],
      ],
      nearArm: [
        [84, -220],
        [40, -190],
      ],
    }),
    person({
      at: [780, 860],
      size: 1.2,
      pose: 'half',
      top: colours.blue,
      hair: 'parting',
      hairColour: hairs.white,
      skin: skins.light,
      face: ['moustache'],
      farArm: [
        [-70, -224],
        [-20, -190],
      ],
      nearArm: [
        [84, -220],
        [30, -190],
      ],
    }),
    desk([240, 640], [760, 260]),
    laptopBack([420, 642]),
    laptopBack([790, 642]),
    cup([600, 640], colours.mustard),
  );
}

export function documents(): string {
  return picture(
    box([0, 0, 1600, 1000], '#D8B98F'),
    row(6, 280, (x) =>
      line(
        [
          [x - 40, 0],
          [x - 120, 1000],
        ],
        '#CBA878',
        6,
      ),
    ),
    placed(
      { at: [420, 520], size: 2.6 },
      area('M-130 -120H-30L-10 -96H130V110H-130Z', colours.mustard),
      area('M-130 -70H130V110H-130Z', '#F0C369'),
    ),
    placed({ at: [800, 520], size: 3.2 }, paper([0, 0])),
    placed({ at: [1010, 600], size: 2.5 }, `<g transform="rotate(10)">${paper([0, 0])}</g>`),
    disc([1060, 720], 62, '#2F6A9622'),
    ring([1060, 720], 58, colours.blue, 8),
    ring([1060, 720], 38, colours.blue, 4),
    placed(
      { at: [1330, 640] },
      `<g transform="rotate(28)">${box([-18, -260, 36, 360], colours.navy, 14)}${area('M-18 100H18L0 160Z', colours.sand)}${box([-18, -220, 36, 24], colours.mustard)}</g>`,
    ),
    placed(
      { at: [1290, 260], size: 2.4 },
      ring([-40, 0], 34, colours.ink, 6),
      ring([46, 0], 34, colours.ink, 6),
      stroke('M-6 -4q9 -12 18 0', colours.ink, 6),
      line(
        [
          [-74, -6],
          [-96, -40],
        ],
        colours.ink,
        6,
      ),
      line(
        [
          [80, -6],
          [100, -44],
        ],
        colours.ink,
        6,
      ),
    ),
    placed(
      { at: [180, 230], size: 1 },
      disc([0, 0], 104, colours.white),
      disc([0, 0], 82, '#7A4B2B'),
      ring([118, 0], 36, colours.white, 16),
    ),
    placed({ at: [560, 190], size: 0.9 }, calendarSheet([0, 0])),
  );
}
