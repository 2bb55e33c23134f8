import { expect, it } from 'vitest';
import { missingNeeds, needsFor } from '../../../tools/system-packages.mjs';

const needs = [
  { packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { packages: ['default-jre-headless'], program: 'java' },
  { packages: ['unzip'] },
];

/** @param {string[]} installed @param {string[]} programs */
const missing = (installed, programs) =>
  missingNeeds(needs, new Set(installed), (program) => programs.includes(program)).map(
    ({ packages }) => packages[0],
  );

it('takes either name of a renamed package', () => {
  expect(missing(['libgtk-3-0', 'unzip'], ['java'])).toEqual([]);
  expect(missing(['libgtk-3-0t64', 'unzip'], ['java'])).toEqual([]);
});

it('takes a program wherever it came from, or the package itself', () => {
  expect(missing(['libgtk-3-0', 'unzip', 'default-jre-headless'], [])).toEqual([]);
  expect(missing(['libgtk-3-0', 'unzip'], [])).toEqual(['default-jre-headless']);
});

it('names all that is missing', () => {
  expect(missing([], [])).toEqual(['libgtk-3-0t64', 'default-jre-headless', 'unzip']);
});

it('asks less for a window than for the tests', () => {
  const names = needsFor('window').flatMap(({ packages }) => packages);
  expect(names).toContain('libnss3');
  expect(names).not.toContain('chromium');
  expect(needsFor('tests').length).toBeGreaterThan(needsFor('window').length);
});
