import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Makes public/reader.js, the only script that readers get. */
export async function buildReaderScript() {
  await build({
    entryPoints: [here('../components/reader-script/main.ts')],
    outfile: here('../public/reader.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['chrome99', 'firefox97', 'safari15.4'],
    // Cyrillic as it is: escapes would take three times the bytes.
    charset: 'utf8',
    legalComments: 'none',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildReaderScript();
