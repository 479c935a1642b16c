import { hairs, person, skins } from '../drawing/person';
import { area, box, colours, darker, disc, line, picture, placed, row, stroke } from '../drawing/shapes';
import {
  bag,
  bench,
  cane,
  guideDog,
  house,
  outdoors,
  plant,
  spruce,
  tree,
  wheelchair,
} from '../drawing/things';

export function busWithRamp(): string {
  return picture(
    outdoors('#B9C7BD'),
    house([180, 720], [340, 520], '#F0D9BE'),
    house([1420, 720], [360, 420], '#E9C7B5'),
    tree([20, 780], 1.1),
    box([0, 800, 1600, 200], '#A7B1B8'),
    box([0, 790, 1600, 18], colours.stone),
    placed({ at: [240, 870] }, busBody()),
    area('M1000 868L1240 944H1270L1030 852Z', colours.mustard),
    line(
      [
        [1000, 868],
        [1250, 946],
      ],
      darker(colours.mustard),
      8,
    ),
    wheelchair([1250, 940], 1.02),
    person({
      at: [1250, 936],
      size: 1.02,
      pose: 'sitting',
      top: colours.coral,
      bottom: colours.navy,
      hair: 'parting',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [-10, -236],
        [40, -200],
      ],
      nearArm: [
        [66, -236],
        [10, -190],
      ],
    }),
    person({
      at: [1450, 930],
      size: 1.12,
      flipped: true,
      top: colours.teal,
      bottom: colours.ink,
      hair: 'bob',
      hairColour: hairs.black,
      skin: skins.light,
      farArm: [
        [70, -270],
        [116, -300],
      ],
      nearArm: [
        [76, -250],
        [66, -190],
      ],
    }),
  );
}

function busBody(): string {
  const panes = row(4, 176, (x) => box([50 + x, -430, 152, 170], colours.mist, 14));
  const wheel = (x: number) => disc([x, -6], 70, colours.ink) + disc([x, -6], 32, colours.stone);
  return (
    box([0, -480, 1000, 480], colours.blue, 46) +
    box([0, -220, 1000, 60], colours.white) +
    panes +
    box([760, -440, 180, 440], colours.sky, 12) +
    line(
      [
        [850, -436],
        [850, -4],
      ],
      colours.navy,
      10,
    ) +
    box([-8, -420, 40, 190], colours.mist, 14) +
    box([30, -110, 60, 26], '#FFE7B0', 10) +
    wheel(190) +
    wheel(640) +
    placed({ at: [420, -104], size: 0.6 }, wheelchairSign())
  );
}

function wheelchairSign(): string {
  return (
    box([-70, -70, 140, 140], colours.white, 20) +
    disc([-10, -44], 14, colours.blue) +
    line(
      [
        [-8, -24],
        [-4, 8],
        [30, 8],
        [46, 44],
      ],
      colours.blue,
      14,
    ) +
    stroke('M-26 -6A34 34 0 1 0 26 36', colours.blue, 12)
  );
}

export function guideDogWalk(): string {
  return picture(
    outdoors('#A9CFA4'),
    tree([180, 760], 1.35),
    tree([1420, 740], 1.15, colours.leaf),
    spruce([1240, 740], 0.9),
    tree([470, 730], 0.8),
    area('M-10 1000V890Q800 820 1610 900V1000Z', colours.sand),
    bench([1280, 850]),
    person({
      at: [690, 920],
      size: 1.4,
      pose: 'walking',
      top: colours.blue,
      bottom: colours.ink,
      hair: 'short',
      hairColour: hairs.brown,
      skin: skins.light,
      face: ['dark glasses'],
      farArm: [
        [-84, -240],
        [-70, -176],
      ],
      nearArm: [
        [84, -250],
        [118, -196],
      ],
    }),
    placed({ at: [960, 930], size: 1.1 }, guideDog([0, 0])),
    cane([592, 674], [470, 930], colours.white),
  );
}

export function homeVisit(): string {
  return picture(
    box([0, 0, 1600, 1000], '#F1E3CF'),
    box([0, 840, 1600, 160], '#C9B08C'),
    box([690, 130, 420, 720], colours.white, 10),
    box([720, 160, 360, 690], '#FBF3E4'),
    box([720, 160, 120, 690], colours.teal, 6),
    disc([816, 520], 14, colours.mustard),
    placed(
      { at: [900, 330] },
      box([-30, -60, 150, 110], colours.mist, 6),
      area('M-30 30L20 -20L60 20L90 -6L120 24V50H-30Z', colours.green),
    ),
    box([1200, 250, 220, 160], colours.white, 10),
    area('M1215 395L1280 310L1330 360L1370 330L1405 395Z', colours.mint),
    disc([1360, 290], 18, colours.mustard),
    plant([1370, 870], 1.3),
    box([240, 260, 90, 60], colours.mustard, 8),
    box([256, 280, 58, 8], colours.bark),
    box([700, 850, 420, 40], '#B5655A', 8),
    person({
      at: [990, 880],
      size: 1.3,
      flipped: true,
      top: colours.plum,
      bottom: '#8E6B93',
      wear: 'skirt',
      hair: 'bun',
      hairColour: hairs.white,
      skin: skins.fair,
      face: ['glasses', 'wrinkles'],
      farArm: [
        [-70, -250],
        [-20, -210],
      ],
      nearArm: [
        [84, -250],
        [118, -290],
      ],
    }),
    person({
      at: [520, 900],
      size: 1.36,
      top: colours.blue,
      bottom: colours.navy,
      wear: 'coat',
      hair: 'bob',
      hairColour: hairs.fair,
      skin: skins.light,
      farArm: [
        [-70, -240],
        [-70, -176],
      ],
      nearArm: [
        [90, -260],
        [140, -300],
      ],
    }),
    bag([420, 850], colours.coral),
  );
}

export function familyInPark(): string {
  return picture(
    outdoors('#A9CFA4'),
    tree([1450, 760], 1.3),
    tree([120, 740], 1.1, colours.leaf),
    tree([1180, 720], 0.75),
    area('M-10 1000V880Q800 830 1610 880V1000Z', colours.sand),
    person({
      at: [420, 910],
      size: 1.35,
      pose: 'walking',
      top: colours.green,
      bottom: colours.navy,
      hair: 'short',
      hairColour: hairs.black,
      skin: skins.light,
      face: ['beard'],
      farArm: [
        [-70, -250],
        [-60, -190],
      ],
      nearArm: [
        [76, -250],
        [96, -190],
      ],
    }),
    person({
      at: [620, 920],
      size: 1.15,
      child: true,
      top: colours.mustard,
      bottom: colours.coral,
      wear: 'skirt',
      hair: 'tail',
      hairColour: hairs.brown,
      skin: skins.fair,
      farArm: [
        [-80, -280],
        [-96, -330],
      ],
      nearArm: [
        [84, -260],
        [116, -220],
      ],
    }),
    person({
      at: [880, 910],
      size: 1.3,
      pose: 'walking',
      top: colours.rose,
      bottom: colours.blue,
      hair: 'long',
      hairColour: hairs.fair,
      skin: skins.fair,
      farArm: [
        [10, -240],
        [100, -230],
      ],
      nearArm: [
        [90, -240],
        [150, -226],
      ],
    }),
    placed({ at: [1180, 920] }, stroller()),
    disc([720, 890], 26, colours.coral),
    stroke('M700 880q20 14 42 -4', colours.white, 5),
  );
}

function stroller(): string {
  const wheels = [-76, 84]
    .map((x) => disc([x, -34], 36, colours.ink) + disc([x, -34], 14, colours.stone))
    .join('');
  return (
    line(
      [
        [-100, -290],
        [-60, -150],
        [60, -70],
      ],
      colours.slate,
      12,
    ) +
    line(
      [
        [60, -150],
        [-70, -60],
      ],
      colours.slate,
      12,
    ) +
    wheels +
    area('M-110 -170H120Q116 -80 40 -76H-40Q-104 -80 -110 -170Z', colours.teal) +
    area('M0 -176A120 120 0 0 1 120 -296V-176Z', darker(colours.teal)) +
    disc([-20, -186], 34, skins.fair) +
    stroke('M-46 -200Q-20 -236 8 -200', colours.white, 14) +
    box([-110, -182, 230, 20], colours.white, 10)
  );
}

export function nordicWalking(): string {
  const walker = (x: number, size: number, shapes: string) =>
    placed(
      { at: [x, 900], size },
      line(
        [
          [-92, -190],
          [-150, 4],
        ],
        colours.ink,
        7,
      ),
      shapes,
      line(
        [
          [118, -250],
          [96, 4],
        ],
        colours.ink,
        7,
      ),
    );
  return picture(
    outdoors('#9CC79B'),
    ...[60, 250, 1380, 1540].map((x, index) => spruce([x, 780], 1 + (index % 2) * 0.25)),
    tree([1200, 740], 0.9),
    tree([430, 740], 0.8, colours.leaf),
    area('M-10 1000V870Q700 800 1610 900V1000Z', '#E6CFA2'),
    walker(
      500,
      1.2,
      person({
        at: [0, 0],
        pose: 'walking',
        top: colours.coral,
        bottom: colours.ink,
        hair: 'bob',
        hairColour: hairs.grey,
        skin: skins.fair,
        farArm: [
          [-90, -250],
          [-92, -190],
        ],
        nearArm: [
          [92, -280],
          [118, -250],
        ],
        shoes: colours.white,
      }),
    ),
    walker(
      800,
      1.26,
      person({
        at: [0, 0],
        pose: 'walking',
        top: colours.blue,
        bottom: colours.navy,
        hair: 'bald',
        hairColour: hairs.white,
        skin: skins.light,
        face: ['glasses'],
        farArm: [
          [-90, -250],
          [-92, -190],
        ],
        nearArm: [
          [92, -280],
          [118, -250],
        ],
        shoes: colours.white,
      }),
    ),
    walker(
      1100,
      1.22,
      person({
        at: [0, 0],
        pose: 'walking',
        top: colours.mustard,
        bottom: colours.plum,
        hair: 'short',
        hairColour: hairs.white,
        skin: skins.tan,
        face: ['moustache'],
        farArm: [
          [-90, -250],
          [-92, -190],
        ],
        nearArm: [
          [92, -280],
          [118, -250],
        ],
        shoes: colours.white,
      }),
    ),
  );
}

export function departmentHouse(): string {
  const panes = (y: number) => row(8, 118, (x) => box([350 + x, y, 66, 96], colours.mist, 6));
  return picture(
    outdoors('#A9CFA4'),
    box([300, 260, 1000, 560], '#F3DFC1', 6),
    area('M270 270L800 120L1330 270Z', colours.teal),
    disc([800, 215], 34, colours.white),
    stroke('M784 216l12 14l24 -28', colours.teal, 9),
    panes(310),
    panes(450),
    row(3, 118, (x) => box([350 + x, 600, 66, 96], colours.mist, 6)),
    row(3, 118, (x) => box([940 + x, 600, 66, 96], colours.mist, 6)),
    box([690, 570, 220, 250], colours.white, 8),
    box([710, 590, 86, 230], colours.blue),
    box([804, 590, 86, 230], colours.blue),
    box([660, 548, 280, 26], colours.navy, 6),
    box([0, 820, 1600, 180], colours.stone),
    box([660, 806, 280, 30], '#E4E8EB'),
    area('M940 806L1260 868H940Z', '#D5DBE0'),
    line(
      [
        [944, 740],
        [1250, 800],
      ],
      colours.slate,
      9,
    ),
    line(
      [
        [1250, 800],
        [1250, 866],
      ],
      colours.slate,
      9,
    ),
    line(
      [
        [944, 740],
        [944, 806],
      ],
      colours.slate,
      9,
    ),
    tree([140, 830], 1.25),
    tree([1480, 830], 1.2, colours.leaf),
    person({
      at: [470, 930],
      size: 0.86,
      pose: 'walking',
      top: colours.rose,
      bottom: colours.navy,
      hair: 'kerchief',
      hairColour: colours.mustard,
      skin: skins.fair,
    }),
    person({
      at: [610, 940],
      size: 0.86,
      pose: 'walking',
      top: colours.blue,
      bottom: colours.ink,
      wear: 'coat',
      hair: 'hat',
      hairColour: colours.plum,
      skin: skins.light,
      face: ['moustache'],
    }),
    wheelchair([1120, 930], 0.76),
    person({
      at: [1120, 928],
      size: 0.78,
      pose: 'sitting',
      top: colours.green,
      bottom: colours.navy,
      hair: 'curly',
      hairColour: hairs.black,
      skin: skins.brown,
      farArm: [
        [0, -236],
        [40, -200],
      ],
      nearArm: [
        [66, -236],
        [10, -190],
      ],
    }),
  );
}

export function socialTaxi(): string {
  return picture(
    outdoors('#B9C7BD'),
    house([260, 760], [420, 540], '#EBCDB4'),
    house([1330, 760], [420, 460], '#D9DFC7'),
    tree([780, 770], 0.9),
    box([0, 800, 1600, 200], '#A7B1B8'),
    row(6, 300, (x) => box([x, 900, 150, 14], colours.white)),
    placed({ at: [330, 900] }, van()),
    person({
      at: [1120, 920],
      size: 1.2,
      flipped: true,
      top: colours.navy,
      bottom: colours.ink,
      hair: 'short',
      hairColour: hairs.black,
      skin: skins.tan,
      farArm: [
        [-60, -250],
        [-40, -200],
      ],
      nearArm: [
        [90, -270],
        [150, -300],
      ],
    }),
    person({
      at: [1330, 930],
      size: 1.14,
      flipped: true,
      top: colours.coral,
      bottom: colours.plum,
      wear: 'skirt',
      hair: 'bob',
      hairColour: hairs.white,
      skin: skins.fair,
      face: ['wrinkles'],
      nearArm: [
        [70, -250],
        [80, -206],
      ],
    }),
    cane([1238, 690], [1226, 930]),
  );
}

function van(): string {
  const wheel = (x: number) => disc([x, 0], 62, colours.ink) + disc([x, 0], 28, colours.stone);
  return (
    area(
      'M0 -40V-300Q0 -360 60 -360H460Q520 -360 560 -300L620 -200Q690 -190 690 -130V-10H0Z',
      colours.white,
    ) +
    box([0, -170, 690, 46], colours.teal) +
    area('M440 -320H470Q500 -320 524 -280L572 -196H440Z', colours.mist) +
    box([60, -320, 160, 124], colours.mist, 12) +
    box([240, -320, 170, 124], colours.mist, 12) +
    line(
      [
        [424, -330],
        [424, -30],
      ],
      colours.stone,
      6,
    ) +
    box([230, -400, 150, 44], colours.mustard, 10) +
    wheel(140) +
    wheel(560) +
    box([650, -110, 44, 28], '#FFE7B0', 8)
  );
}
