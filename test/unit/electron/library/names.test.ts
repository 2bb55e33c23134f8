import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { isSetAside, setAsideName } from '../../../../electron/library/bundle-layout.ts';
import { bundleNames, isNamedFor, shortIdOf } from '../../../../electron/library/bundle-name.ts';
import { isTemporaryName, temporaryPath } from '../../../../electron/library/temporary-name.ts';

const ID = '01JH2Q8ZK4M7N9P3R5T6V8W0XY';

describe('names of story folders', () => {
  it('say the headline and the end of the id, more of it each time', () => {
    const names = [...bundleNames('Tết ở Đồng Văn', ID)];
    expect(names[0]).toBe('tet-o-dong-van--t6v8w0xy');
    expect(names[1]).toBe('tet-o-dong-van--r5t6v8w0xy');
    expect(names.at(-1)).toBe(`tet-o-dong-van--${ID.toLowerCase()}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['', 'tin-moi--t6v8w0xy'],
    ['新聞', 'tin-moi--t6v8w0xy'],
    ['Con', 'tin-con--t6v8w0xy'],
    ['../../etc/passwd', 'etc-passwd--t6v8w0xy'],
    ['x'.repeat(300), `${'x'.repeat(64)}--t6v8w0xy`],
  ])('of the headline %j', (headline, expected) => {
    expect(bundleNames(headline, ID).next().value).toBe(expected);
  });

  it('are read back, whatever the case', () => {
    expect(shortIdOf('tet--t6v8w0xy')).toBe('t6v8w0xy');
    expect(shortIdOf('TET--T6V8W0XY')).toBe('t6v8w0xy');
    for (const other of ['tet', 'tet-t6v8w0xy', 'tet--short', 'tet--t6v8w0xy copy', 'tet--ilouilou']) {
      expect(shortIdOf(other)).toBeNull();
    }
    expect(isNamedFor('tet--t6v8w0xy', ID)).toBe(true);
    expect(isNamedFor('tet--t6v8w0xz', ID)).toBe(false);
    expect(isNamedFor('tet', ID)).toBe(false);
    for (const name of bundleNames('x', newIdentifier())) expect(shortIdOf(name)).not.toBeNull();
  });
});

it('names of damaged files hold no character that Windows forbids', () => {
  const moment = new Date('2026-11-22T16:17:19.123Z');
  expect(setAsideName('article', moment)).toBe('article.corrupt-20261122T161719123Z.json');
  expect(setAsideName('article', moment, 2)).toBe('article.corrupt-20261122T161719123Z-2.json');
  expect([0, 1, 12].every((attempt) => isSetAside(setAsideName('article', moment, attempt)))).toBe(true);
  expect(isSetAside('article.json')).toBe(false);
});

it('temporary names are hidden, beside their file, never twice the same and known again', () => {
  const names = Array.from({ length: 100 }, () => temporaryPath('/kho/bài/article.json'));
  expect(new Set(names).size).toBe(100);
  expect(names.every((name) => name.startsWith('/kho/bài/.article.json.'))).toBe(true);
  expect(names.every((name) => isTemporaryName(name.slice('/kho/bài/'.length)))).toBe(true);
  for (const name of ['article.json', '.DS_Store', 'x.tmp', '.x.tmp', '.x.xyz.tmp', '.~lock.tmp']) {
    expect(isTemporaryName(name)).toBe(false);
  }
});
