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
  lamp,
  laptop,
  plant,
  room,
  speech,
  table,
  wheelchair,
  windowPane,
} from '../drawing/things';

export function library(): string {
  const tints = [colours.coral, colours.teal, colours.mustard, colours.navy, colours.plum, colours.green];
  const books = (y: number, shift: number) =>
    row(17, 40, (x, index) =>
      box(
        [110 + x, y - 100 - ((index * 7 + shift) % 4) * 10, 32, 100 + ((index * 7 + shift) % 4) * 10],
        tints[(index * 5 + shift) % 6] ?? colours.teal,
        4,
      ),
    );
  const shelves = [300, 480, 660]
    .map((y, index) => books(y, index * 2) + box([90, y, 720, 18], colours.bark))
    .join('');
  return picture(
    room('#F3E7D3', '#C79E73'),
    box([70, 110, 760, 690], '#A77449', 10),
    box([90, 130, 720, 660], '#8F6040'),
    shelves,
    windowPane([1130, 130], [340, 330]),
    lamp([1000, 420]),
    person({
      at: [880, 880],
      size: 1.2,
      top: colours.green,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.black,
      skin: skins.tan,
      face: ['glasses'],
      farArm: [
        [-90, -270],
        [-110, -330],
      ],
      nearArm: [
        [80, -250],
        [70, -190],
      ],
    }),
    wheelchair([1130, 880], 1.12),
    person({
      at: [1130, 876],
      size: 1.14,
      pose: 'sitting',
      top: colours.rose,
      bottom: colours.blue,
      hair: 'long',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [10, -246],
        [88, -250],
      ],
      nearArm: [
        [80, -230],
        [126, -246],
      ],
    }),
    table([1220, 640], 330),
    placed(
      { at: [1330, 634] },
      area('M0 -10Q-50 -40 -100 -16V2H100V-16Q50 -40 0 -10Z', colours.white),
      line(
        [
          [0, -12],
          [0, 0],
        ],
        colours.stone,
        4,
      ),
    ),
    row(3, 1, (_, index) =>
      box([1440 - index * 6, 616 - index * 22, 90, 20], tints[index] ?? colours.teal, 4),
    ),
  );
}

export function concert(): string {
  const singer = (x: number, top: string, hairColour: string, index: number) =>
    person({
      at: [x, 800],
      size: 0.98,
      top,
      bottom: index % 2 ? colours.plum : colours.ink,
      wear: index % 2 ? 'skirt' : 'trousers',
      hair: index % 2 ? 'bun' : 'parting',
      hairColour,
      skin: index % 3 ? skins.fair : skins.light,
      farArm: [
        [-62, -236],
        [-14, -250],
      ],
      nearArm: [
        [62, -236],
        [12, -250],
      ],
    });
  const tops = [colours.blue, colours.coral, colours.navy, colours.rose, colours.teal];
  const greys = [hairs.grey, hairs.white, hairs.white, hairs.grey, hairs.brown];
  const audience = row(
    9,
    190,
    (x, index) =>
      disc([60 + x, 940], 58, index % 2 ? '#3A2C4B' : '#33273F') +
      box([-10 + x, 976, 142, 60], index % 3 ? '#2D2238' : '#3A2C4B', 30),
  );
  return picture(
    box([0, 0, 1600, 1000], '#3C2F52'),
    area('M500 0H1100L1400 820H200Z', '#FFF3D61F'),
    oval([800, 800], [760, 80], '#B98355'),
    box([40, 800, 1520, 200], '#8F6040'),
    area('M0 0H330Q280 420 60 820H0Z', '#B5495B'),
    area('M1600 0H1270Q1320 420 1540 820H1600Z', '#B5495B'),
    area('M0 0H1600V90Q1400 170 1200 90Q1000 170 800 90Q600 170 400 90Q200 170 0 90Z', '#9C3B4E'),
    row(5, 170, (x, index) =>
      singer(400 + x, tops[index] ?? colours.blue, greys[index] ?? hairs.grey, index),
    ),
    chair([1230, 850], colours.bark),
    person({
      at: [1240, 846],
      size: 1,
      flipped: true,
      pose: 'sitting',
      top: colours.white,
      bottom: colours.ink,
      hair: 'bald',
      hairColour: hairs.white,
      skin: skins.light,
      face: ['moustache'],
      farArm: [
        [40, -240],
        [96, -240],
      ],
      nearArm: [
        [70, -236],
        [40, -190],
      ],
    }),
    placed(
      { at: [1170, 650] },
      box([-72, -60, 44, 130], colours.coral, 8),
      row(5, 18, (x) => box([-26 + x, -56, 10, 122], x % 36 ? '#F4E3C6' : colours.mustard)),
      box([64, -60, 44, 130], colours.coral, 8),
    ),
    audience,
  );
}

export function rehabilitation(): string {
  return picture(
    room('#E3F0EE', '#D9C3A0'),
    windowPane([140, 140], [420, 340]),
    box([1120, 140, 330, 420], '#D3E6F0', 10),
    placed(
      { at: [760, 240] },
      box([-120, -90, 240, 150], colours.white, 12),
      stroke('M-90 10L-50 10L-30 -40L0 40L24 -10L90 -10', colours.teal, 10),
    ),
    disc([1420, 780], 84, colours.coral),
    stroke('M1346 760Q1420 800 1494 760', darker(colours.coral), 8),
    line(
      [
        [330, 620],
        [1090, 620],
      ],
      colours.slate,
      16,
    ),
    line(
      [
        [380, 620],
        [380, 850],
      ],
      colours.slate,
      14,
    ),
    line(
      [
        [1040, 620],
        [1040, 850],
      ],
      colours.slate,
      14,
    ),
    person({
      at: [620, 880],
      size: 1.25,
      pose: 'walking',
      top: colours.mustard,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.fair,
      skin: skins.fair,
      farArm: [
        [-80, -250],
        [-60, -210],
      ],
      nearArm: [
        [84, -260],
        [110, -214],
      ],
      shoes: colours.white,
    }),
    person({
      at: [1180, 890],
      size: 1.28,
      flipped: true,
      top: colours.teal,
      bottom: colours.white,
      hair: 'tail',
      hairColour: hairs.black,
      skin: skins.light,
      farArm: [
        [20, -270],
        [110, -290],
      ],
      nearArm: [
        [96, -250],
        [160, -262],
      ],
    }),
    line(
      [
        [330, 690],
        [1090, 690],
      ],
      colours.stone,
      16,
    ),
    line(
      [
        [360, 690],
        [360, 890],
      ],
      colours.stone,
      14,
    ),
    line(
      [
        [1066, 690],
        [1066, 890],
      ],
      colours.stone,
      14,
    ),
    box([250, 880, 900, 24], colours.blue, 12),
    plant([80, 820], 1.1),
  );
}

export function youngMother(): string {
  return picture(
    room('#FBEDE6', '#E3C49C'),
    windowPane([980, 120], [400, 350]),
    box([170, 170, 200, 150], colours.white, 10),
    disc([270, 245], 44, colours.mustard),
    box([410, 220, 130, 170], colours.white, 10),
    area('M425 375L475 290L525 375Z', colours.teal),
    placed(
      { at: [1230, 860] },
      box([-210, -330, 18, 330], colours.white),
      box([192, -330, 18, 330], colours.white),
      row(9, 45, (x) => box([-186 + x, -300, 12, 230], colours.white, 6)),
      box([-210, -310, 420, 22], colours.white, 8),
      box([-210, -90, 420, 30], colours.white, 8),
      box([-190, -150, 380, 70], colours.mint, 20),
    ),
    line(
      [
        [1230, 60],
        [1230, 200],
      ],
      colours.slate,
      5,
    ),
    line(
      [
        [1150, 200],
        [1310, 200],
      ],
      colours.slate,
      6,
    ),
    [
      [1150, colours.coral],
      [1230, colours.teal],
      [1310, colours.mustard],
    ]
      .map(
        ([x, fill]) =>
          line(
            [
              [Number(x), 200],
              [Number(x), 250],
            ],
            colours.slate,
            4,
          ) + disc([Number(x), 268], 24, String(fill)),
      )
      .join(''),
    oval([620, 900], [440, 60], '#F0D9C8'),
    box([430, 480, 380, 300], colours.blue, 50),
    box([390, 620, 90, 230], darker(colours.blue), 34),
    box([760, 620, 90, 230], darker(colours.blue), 34),
    box([440, 720, 360, 130], '#3F7BA8', 24),
    person({
      at: [590, 870],
      size: 1.35,
      pose: 'sitting',
      top: colours.coral,
      bottom: colours.plum,
      hair: 'long',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [-70, -240],
        [20, -210],
      ],
      nearArm: [
        [70, -230],
        [70, -230],
      ],
    }),
    placed({ at: [640, 590] }, turnedBundle()),
    person({
      at: [950, 920],
      size: 1.1,
      child: true,
      flipped: true,
      top: colours.green,
      bottom: colours.navy,
      hair: 'curly',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [20, -270],
        [80, -290],
      ],
      nearArm: [
        [90, -250],
        [96, -200],
      ],
    }),
    placed(
      { at: [330, 900] },
      disc([0, -60], 54, colours.wood),
      disc([0, -140], 40, colours.wood),
      disc([-30, -172], 16, colours.bark),
      disc([30, -172], 16, colours.bark),
      oval([0, -130], [18, 14], '#E7C79E'),
      disc([-12, -146], 4, colours.ink),
      disc([12, -146], 4, colours.ink),
    ),
  );
}

function turnedBundle(): string {
  return `<g transform="rotate(-16)">${box([-120, -46, 200, 96], colours.white, 48)}${box([-120, -46, 140, 96], colours.mint, 48)}${disc([52, -4], 40, skins.fair)}${stroke('M36 -10q6 6 12 0M60 -10q6 6 12 0', colours.ink, 4)}${stroke('M46 12q8 6 16 0', '#9C4A3C', 4)}</g>${line(
    [
      [-120, 20],
      [-20, 64],
      [60, 40],
    ],
    darker(colours.coral, 0.1),
    42,
  )}${disc([72, 32], 20, skins.fair)}`;
}

export function meeting(): string {
  return picture(
    room('#E6EDF3', '#CBB08A'),
    windowPane([110, 130], [320, 320]),
    windowPane([1170, 130], [320, 320]),
    box([540, 120, 520, 280], colours.white, 12),
    row(4, 100, (x, index) =>
      box(
        [610 + x, 340 - index * 46, 60, 30 + index * 46],
        [colours.mint, colours.teal, colours.blue, colours.navy][index] ?? colours.teal,
        4,
      ),
    ),
    person({
      at: [360, 800],
      size: 1.12,
      pose: 'half',
      top: colours.plum,
      hair: 'bob',
      hairColour: hairs.grey,
      skin: skins.fair,
      face: ['glasses'],
      farArm: [
        [-60, -240],
        [-10, -200],
      ],
      nearArm: [
        [80, -240],
        [110, -270],
      ],
    }),
    person({
      at: [600, 790],
      size: 1.12,
      pose: 'half',
      top: colours.teal,
      hair: 'short',
      hairColour: hairs.brown,
      skin: skins.light,
      face: ['beard'],
    }),
    person({
      at: [830, 790],
      size: 1.15,
      pose: 'half',
      top: colours.navy,
      hair: 'bun',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [-86, -260],
        [-100, -310],
      ],
      nearArm: [
        [80, -240],
        [30, -200],
      ],
    }),
    person({
      at: [1050, 790],
      size: 1.12,
      pose: 'half',
      flipped: true,
      top: colours.mustard,
      hair: 'kerchief',
      hairColour: colours.rose,
      skin: skins.tan,
    }),
    person({
      at: [1280, 800],
      size: 1.12,
      pose: 'half',
      flipped: true,
      top: colours.coral,
      hair: 'parting',
      hairColour: hairs.white,
      skin: skins.light,
      face: ['moustache'],
      nearArm: [
        [80, -240],
        [120, -280],
      ],
    }),
    area('M120 640Q800 560 1480 640L1540 800Q800 900 60 800Z', colours.wood),
    area('M60 800Q800 900 1540 800V850Q800 950 60 850Z', darker(colours.wood)),
    cup([420, 690], colours.white),
    cup([1210, 690], colours.teal),
    placed({ at: [660, 740] }, area('M-70 -40H50L70 20H-60Z', colours.white)),
    placed({ at: [960, 740] }, area('M-60 -40H60L80 20H-70Z', colours.white)),
    laptop([800, 720], 0.8),
  );
}

export function signLanguage(): string {
  return picture(
    room('#EAF1E8', colours.sand),
    windowPane([640, 130], [320, 330]),
    plant([110, 820], 1.3),
    plant([1500, 820], 1.1),
    speech([330, 220], colours.mint),
    speech([1270, 220], '#F1C9A5', true),
    person({
      at: [500, 920],
      size: 1.5,
      top: colours.navy,
      bottom: colours.ink,
      hair: 'bob',
      hairColour: hairs.black,
      skin: skins.fair,
      farArm: [
        [-76, -230],
        [-4, -268],
      ],
      nearArm: [
        [104, -240],
        [76, -318],
      ],
    }),
    person({
      at: [1090, 920],
      size: 1.48,
      flipped: true,
      top: colours.coral,
      bottom: colours.blue,
      hair: 'tail',
      hairColour: hairs.fair,
      skin: skins.light,
      farArm: [
        [-84, -250],
        [-20, -300],
      ],
      nearArm: [
        [100, -230],
        [70, -286],
      ],
    }),
    stroke('M640 390q24 20 20 52M676 372q30 26 28 70', colours.teal, 8),
    stroke('M950 400q-24 20 -20 52M914 382q-30 26 -28 70', colours.coral, 8),
  );
}

export function workshop(): string {
  return picture(
    room('#F5EBDD', '#CFAE84'),
    windowPane([120, 130], [360, 340]),
    box([620, 180, 420, 20], colours.bark, 4),
    box([620, 330, 420, 20], colours.bark, 4),
    row(4, 96, (x, index) =>
      area(
        `M${640 + x} 180q-16 -46 14 -66v-20h28v20q30 20 14 66z`,
        [colours.teal, colours.coral, colours.mustard, colours.blue][index] ?? colours.teal,
      ),
    ),
    row(4, 100, (x, index) =>
      area(
        `M${640 + x} 276h70l-10 54h-50z`,
        [colours.plum, colours.mint, colours.rose, colours.green][index] ?? colours.teal,
      ),
    ),
    wheelchair([470, 890], 1.15),
    person({
      at: [470, 886],
      size: 1.18,
      pose: 'sitting',
      top: colours.green,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.brown,
      skin: skins.light,
      farArm: [
        [10, -240],
        [120, -260],
      ],
      nearArm: [
        [84, -230],
        [156, -250],
      ],
    }),
    person({
      at: [1210, 850],
      size: 1.28,
      pose: 'half',
      flipped: true,
      top: colours.rose,
      hair: 'bun',
      hairColour: hairs.red,
      skin: skins.fair,
      farArm: [
        [10, -240],
        [70, -230],
      ],
      nearArm: [
        [86, -230],
        [110, -220],
      ],
    }),
    area('M1150 520H1270L1290 640H1130Z', '#F4E6CF'),
    table([560, 640], 900),
    placed(
      { at: [720, 638] },
      area('M-46 0Q-80 -60 -40 -100H40Q80 -60 46 0Z', '#C0704E'),
      oval([0, -100], [40, 10], '#8E4C33'),
      box([-80, -6, 160, 14], colours.slate, 6),
    ),
    placed(
      { at: [1010, 640] },
      box([-110, -18, 220, 18], colours.navy, 6),
      area('M-100 -18V-110H20V-150H90V-18H60V-80H-60V-18Z', colours.blue),
      disc([76, -96], 20, colours.stone),
      line(
        [
          [-80, -110],
          [-80, -30],
        ],
        colours.slate,
        8,
      ),
    ),
  );
}

export function suspiciousCall(): string {
  return picture(
    room('#EFE9F2', '#D3B690'),
    windowPane([1090, 130], [380, 350]),
    box([150, 180, 230, 180], colours.white, 10),
    area('M165 345L230 255L280 305L315 275L365 345Z', colours.mint),
    disc([325, 235], 18, colours.mustard),
    lamp([1000, 330]),
    box([330, 430, 560, 380], colours.teal, 60),
    box([280, 590, 110, 270], darker(colours.teal), 40),
    box([830, 590, 110, 270], darker(colours.teal), 40),
    box([360, 720, 500, 140], '#3E9A97', 24),
    person({
      at: [570, 880],
      size: 1.4,
      pose: 'sitting',
      top: colours.mustard,
      bottom: colours.plum,
      hair: 'bob',
      hairColour: hairs.white,
      skin: skins.fair,
      face: ['glasses', 'wrinkles'],
      farArm: [
        [-70, -240],
        [10, -204],
      ],
      nearArm: [
        [96, -270],
        [52, -372],
      ],
    }),
    placed({ at: [646, 436] }, `<g transform="rotate(14)">${box([-22, -56, 44, 108], colours.ink, 10)}</g>`),
    placed(
      { at: [880, 330] },
      area(
        'M-110 -90H110Q130 -90 130 -70V50Q130 70 110 70H-40L-110 120L-90 70H-110Q-130 70 -130 50V-70Q-130 -90 -110 -90Z',
        colours.coral,
      ),
      box([-11, -66, 22, 80], colours.white, 10),
      disc([0, 40], 14, colours.white),
    ),
    table([1080, 680], 330),
    cup([1180, 680], colours.rose),
    placed({ at: [1320, 664], size: 0.6 }, calendarSheet([0, -60])),
  );
}

export function volunteers(): string {
  const crate = ([x, y]: [number, number], fill: string) =>
    box([x, y, 240, 170], fill, 8) +
    box([x + 96, y, 48, 170], '#FFFFFF66') +
    box([x, y, 240, 26], darker(fill, 0.1), 8);
  return picture(
    room('#E5EFF1', colours.stone),
    box([110, 160, 420, 18], colours.wood),
    box([110, 330, 420, 18], colours.wood),
    row(4, 100, (x, index) =>
      box(
        [130 + x, 80, 80, 80],
        [colours.coral, colours.mint, colours.mustard, colours.blue][index] ?? colours.teal,
        6,
      ),
    ),
    row(3, 130, (x, index) =>
      box([130 + x, 240, 110, 90], [colours.green, colours.rose, colours.teal][index] ?? colours.teal, 6),
    ),
    windowPane([1140, 130], [340, 330]),
    clock([840, 210]),
    person({
      at: [440, 900],
      size: 1.3,
      top: colours.coral,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.black,
      skin: skins.brown,
      farArm: [
        [-20, -250],
        [90, -240],
      ],
      nearArm: [
        [90, -250],
        [150, -236],
      ],
    }),
    crate([560, 500], '#CFA06B'),
    person({
      at: [1010, 900],
      size: 1.26,
      flipped: true,
      top: colours.teal,
      bottom: colours.ink,
      hair: 'tail',
      hairColour: hairs.fair,
      skin: skins.fair,
      farArm: [
        [20, -250],
        [90, -240],
      ],
      nearArm: [
        [90, -250],
        [130, -250],
      ],
    }),
    desk([620, 640], [420, 270]),
    crate([1200, 690], '#D9B07C'),
    crate([1240, 530], '#C39158'),
    bag([240, 900], colours.blue),
  );
}

export function paymentDay(): string {
  const coin = (x: number, y: number) =>
    disc([x, y], 58, darker(colours.mustard, 0.12)) +
    disc([x, y - 6], 56, colours.mustard) +
    ring([x, y - 6], 40, '#F6D48F', 6);
  return picture(
    box([0, 0, 1600, 1000], '#DCEBEA'),
    area('M0 620H1600V1000H0Z', '#C5DDD8'),
    placed({ at: [520, 400], size: 2.3 }, calendarSheet([0, 0])),
    placed(
      { at: [1080, 600] },
      box([-250, -160, 500, 320], colours.plum, 36),
      box([-250, -110, 500, 270], '#7F5A83', 36),
      box([110, -20, 170, 100], darker(colours.plum), 30),
      disc([170, 30], 22, colours.mustard),
      box([-200, -230, 300, 120], colours.white, 10),
      box([-176, -206, 120, 16], colours.teal, 6),
      box([-176, -174, 200, 12], colours.stone, 6),
    ),
    coin(760, 800),
    coin(880, 830),
    coin(820, 760),
    coin(1010, 840),
    plant([1450, 900], 1.7),
    placed({ at: [240, 900], size: 2.2 }, cup([0, 0], colours.coral)),
  );
}
