import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { problem } from './problem.mjs';

const numbers = (version) => version.split('.').map(Number);

const isBelow = (version, least) => {
  const index = least.findIndex((part, place) => part !== version[place]);
  return index !== -1 && version[index] < least[index];
};

/** @throws when this Node is not one of those that package.json names */
export const checkNodeVersion = (version = process.versions.node) => {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [, least, most] = /^>=([\d.]+) <=(\d+)/.exec(engines.node);
  if (isBelow(numbers(version), numbers(least)) || numbers(version)[0] > Number(most)) {
    throw problem(
      `Insight needs Node ${least} or later, up to ${most}. This is Node ${version}.\nInstall another one and try again.`,
    );
  }
};
