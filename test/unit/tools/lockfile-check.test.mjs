import { describe, expect, it } from 'vitest';
import { missingOptionals } from '../../../tools/lockfile-check.mjs';

/** @param {Record<string, {version?: string, optionalDependencies?: Record<string, string>}>} packages */
const check = (packages) => missingOptionals({ packages });

describe('optional dependencies', () => {
  it('are all in the lockfile, beside, above or below who wants them', () => {
    const found = check({
      '': { optionalDependencies: { fsevents: '2.3.3' } },
      'node_modules/fsevents': { version: '2.3.3' },
      'node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-linux': '1.0.0', '@b/c': '2.0.0' } },
      'node_modules/a-linux': { version: '1.0.0' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/a/node_modules/d': { version: '3.0.0', optionalDependencies: { '@b/c': '2.0.0' } },
    });
    expect(found).toEqual([]);
  });

  it('are missing: named with who wants them', () => {
    const found = check({
      'node_modules/@biomejs/biome': {
        version: '2.6.0',
        optionalDependencies: { '@biomejs/cli-linux-x64': '2.6.0' },
      },
    });
    expect(found).toEqual([
      '@biomejs/biome@2.6.0 wants @biomejs/cli-linux-x64@2.6.0, which is not in the lockfile',
    ]);
  });

  it("do not count where only another package's own folder has them", () => {
    const found = check({
      'node_modules/a': { version: '1.0.0', optionalDependencies: { b: '1.0.0' } },
      'node_modules/c/node_modules/b': { version: '1.0.0' },
    });
    expect(found).toHaveLength(1);
  });
});
