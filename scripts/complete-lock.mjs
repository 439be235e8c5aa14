#!/usr/bin/env node
/**
 * Adds to package-lock.json the packages of other platforms that the registry in use did not offer: without them `npm ci` refuses the
 * lock file, here and on those platforms. To be run after dependencies have changed, when `npm ci` says that packages are missing; of
 * another folder's when one is named: `node scripts/complete-lock.mjs playground/fronts/next`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib/paths.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos'];
const PROCESSORS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The folders in which a package's dependency may be installed, the nearest first. */
const placesFor = (place, name) => {
  const places = [`${place ? `${place}/` : ''}node_modules/${name}`];
  if (place) {
    const cut = place.lastIndexOf('/node_modules/');
    places.push(...placesFor(cut === -1 ? '' : place.slice(0, cut), name));
  }
  return places;
};

/** What a package's name says of the platform that it is for. */
const platformOf = (name) => {
  const parts = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => parts.includes(system));
  const cpu = PROCESSORS.find((processor) => parts.includes(processor));
  const libc = os === 'linux' && ['musl', 'gnu'].find((library) => parts.includes(library));
  return { cpu, libc, os };
};

const file = inRoot(process.argv[2] ?? '', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [place, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isExact = /^\d+\.\d+\.\d+/.test(version);
    if (isExact && !placesFor(place, name).some((candidate) => lock.packages[candidate])) {
      const { cpu, libc, os } = platformOf(name);
      // In npm's own order, so that its next change of the file is a small one.
      lock.packages[`node_modules/${name}`] = {
        version,
        ...(cpu && { cpu: [cpu] }),
        ...(dev && { dev }),
        ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
        optional: true,
        ...(os && { os: [os] }),
      };
      added.push(`${name} ${version}`);
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log([`${added.length} packages added`, ...added].join('\n'));
