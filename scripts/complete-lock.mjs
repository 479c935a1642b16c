#!/usr/bin/env node
// Run after `npm install` changed package-lock.json: npm run lock.
//
// A registry mirror may lack the packages of other platforms (@next/swc-darwin-arm64 …). npm then leaves them out of
// the lock file, and `npm ci` refuses that lock file everywhere. Each is optional and belongs to another platform, so
// its name and version are all that the lock file needs; the missing hash is looked up where the package exists.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'openharmony', 'linux', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) => missingOf(path, entry));
for (const [path, entry] of missing) lock.packages[path] = entry;
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${missing.length} packages of other platforms added\n`);

function missingOf(path, { optionalDependencies = {}, dev, devOptional }) {
  return Object.entries(optionalDependencies)
    .filter(([name, version]) => /^\d/.test(version) && !isLocked(path, name))
    .map(([name, version]) => [
      `node_modules/${name}`,
      {
        version,
        ...platformOf(name),
        ...(dev && { dev }),
        ...(devOptional && { devOptional }),
        optional: true,
      },
    ]);
}

/** Whether `name` is found from the package at `path` upwards, as Node looks for it. */
function isLocked(path, name) {
  const places = path
    .split('/node_modules/')
    .map((_, depth, steps) => steps.slice(0, depth + 1).join('/node_modules/'));
  return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`].some(
    (place) => lock.packages[place],
  );
}

function platformOf(name) {
  const system = SYSTEMS.find((word) => name.includes(word));
  const processor = PROCESSORS.find((word) => name.includes(word));
  if (!system || !processor) throw new Error(`${name}: not a package of a platform that this script knows`);
  return { cpu: [processor], os: [system], ...libcOf(name, system) };
}

function libcOf(name, system) {
  if (system !== 'linux') return {};
  return { libc: [name.includes('musl') ? 'musl' : 'glibc'] };
}
