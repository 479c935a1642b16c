/**
 * Draws the icons of the portal from its sign, public/icon.svg, and lays them beside it:
 * `node scripts/draw-icons.mjs`. To be run again when the sign changes; what it draws is kept in git.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

const sign = readFileSync('public/icon.svg');
const GROUND = '#0b4a5c';

for (const size of [144, 192, 512]) save(`icon-${size}.png`, await drawn(size));
save('apple-touch-icon.png', await onGround(180, 0.86));
// Systems cut these to their own shape: what matters stands within four fifths (W3C, Maskable icons).
save('icon-maskable-512.png', await onGround(512, 0.78));
save(
  'favicon.ico',
  icoOf(await Promise.all([16, 32, 48].map(async (size) => ({ size, png: await drawn(size) })))),
);

/** @param {number} size */
function drawn(size) {
  return sharp(sign, { density: (72 * size) / 48 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/**
 * @param {number} size
 * @param {number} share of the side that the sign takes
 */
async function onGround(size, share) {
  const inner = Math.round(size * share);
  return sharp({ create: { width: size, height: size, channels: 3, background: GROUND } })
    .composite([{ input: await drawn(inner) }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/**
 * A file of several PNG pictures: six bytes of head, sixteen for each picture, then the pictures.
 * @param {{ size: number, png: Buffer }[]} pictures
 */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(place, entry + 12);
    place += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function save(name, content) {
  writeFileSync(`public/${name}`, content);
  process.stdout.write(`public/${name}: ${content.length}\n`);
}
