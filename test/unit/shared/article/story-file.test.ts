import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/article/canonical-json.ts';
import { migrate } from '#shared/article/migrations/migrate.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { hashedContent, readStoryFile, writeStoryFile } from '#shared/article/story-file.ts';
import type { Json } from '#shared/json.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const envelope = { revision: 3, savedAt: '2026-01-02T03:04:05.000Z', savedBy: 'KC' };

describe('a story file', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const file = { ...envelope, contentSha256: sha256(hashedContent(article)), article };
        expect(readStoryFile(writeStoryFile(file), sha256)).toEqual({
          ok: true,
          value: { ...file, format: 1 },
        });
      }),
    );
  });

  const article = newArticle('2026-01-02T03:04:05Z');
  const whole = writeStoryFile({ ...envelope, contentSha256: sha256(hashedContent(article)), article });
  const change = (edit: (json: { [key: string]: Json }) => void): string => {
    const json = JSON.parse(whole) as { [key: string]: Json };
    edit(json);
    return JSON.stringify(json);
  };

  it.each([
    ['cut short', whole.slice(0, -20)],
    ['empty', ''],
    ['not JSON', 'Hội Nông dân'],
    ['another program’s JSON', '{"name":"x"}'],
    ['changed without its hash', whole.replace('"headline": ""', '"headline": "khác"')],
  ])('is damaged when %s', (_, text) => {
    expect(readStoryFile(text, sha256)).toEqual({ ok: false, error: { code: 'story-damaged' } });
  });

  it('of a later version can be read where its known parts still hold', () => {
    const later = change((json) => {
      json['format'] = 2;
    });
    expect(readStoryFile(later, sha256)).toMatchObject({ ok: true, value: { format: 2 } });
  });

  it('of a later version that says things otherwise is refused by name', () => {
    const content = {
      ...(JSON.parse(whole) as { article: { [key: string]: Json } }).article,
      headline: { vi: 'x' },
    };
    const later = change((json) => {
      Object.assign(json, { format: 7, article: content, contentSha256: sha256(canonicalJson(content)) });
    });
    expect(readStoryFile(later, sha256)).toEqual({
      ok: false,
      error: { code: 'story-newer-format', detail: { format: 7 } },
    });
  });
});

describe('migrate', () => {
  it('walks from step to step', () => {
    const steps = {
      1: (stored: object) => ({ ...stored, second: true }),
      2: (stored: object) => ({ ...stored, third: true }),
    };
    expect(migrate({}, 1, steps, 3)).toEqual({ second: true, third: true });
    expect(migrate({}, 2, steps, 3)).toEqual({ third: true });
    expect(migrate({ a: 1 }, 3, steps, 3)).toEqual({ a: 1 });
  });
  it('does not pass over a missing step', () => {
    expect(() => migrate({}, 1, {}, 2)).toThrow(/format 1/);
  });
});

describe('canonicalJson', () => {
  it('has one spelling whatever the order of keys', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é' })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
  });
  it('says the same as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const normal: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(normal as Json))).toEqual(normal);
      }),
    );
  });
});
