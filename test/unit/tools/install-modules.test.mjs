import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../../tools/install-modules.mjs';

const a = { version: '1.0.0', integrity: 'sha512-a' };
const b = { version: '2.0.0', integrity: 'sha512-b' };

/** @param {Record<string, object>} wanted @param {Record<string, object>} installed */
const check = (wanted, installed) => isInstalled({ packages: wanted }, { packages: installed });

describe('node_modules is what the lockfile says', () => {
  it('package by package', () => {
    expect(check({ '': { version: '0.1.0' }, 'node_modules/a': a }, { 'node_modules/a': a })).toBe(true);
  });

  it('with or without the optional packages of other platforms', () => {
    expect(
      check({ 'node_modules/a': a, 'node_modules/b': { ...b, optional: true } }, { 'node_modules/a': a }),
    ).toBe(true);
  });

  it.each([
    ['a missing package', { 'node_modules/a': a, 'node_modules/b': b }, { 'node_modules/a': a }],
    ['another version', { 'node_modules/a': a }, { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['another content', { 'node_modules/a': a }, { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    ['a package too many', { 'node_modules/a': a }, { 'node_modules/a': a, 'node_modules/b': b }],
  ])('not: %s', (_what, wanted, installed) => {
    expect(check(wanted, installed)).toBe(false);
  });
});
