import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newArticle } from '#shared/article/new-article.ts';
import { parseArticle, storedArticle, storedArticleText } from '#shared/article/parse-article.ts';
import { everyIdentifier } from '#shared/article/walk.ts';
import type { Json } from '#shared/json.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';

const stored = (change: object): Json => ({
  ...(storedArticle(newArticle('2026-01-02T03:04:05Z')) as { [key: string]: Json }),
  ...change,
});
const ID = '01J00000000000000000000000';

describe('parseArticle', () => {
  it('gives back every story it stored, unknown parts included', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const wire: unknown = JSON.parse(JSON.stringify(storedArticle(article)));
        expect(parseArticle(wire)).toEqual({ ok: true, value: article });
      }),
    );
  });

  it('keeps a block of a later version word for word', () => {
    const later = { type: 'timeline', id: ID, entries: [{ at: '8h', text: 'Khai mạc' }] };
    const parsed = parseArticle(stored({ body: [later] }));
    expect(parsed.ok && parsed.value.body).toEqual([{ type: 'unknown', id: ID, raw: later }]);
    expect(parsed.ok && (storedArticle(parsed.value) as { body: Json }).body).toEqual([later]);
  });

  it('brings decomposed text to NFC', () => {
    const parsed = parseArticle(stored({ headline: 'Hội Nông dân'.normalize('NFD') }));
    expect(parsed.ok && parsed.value.headline).toBe('Hội Nông dân');
  });

  it('takes an unsafe link off and leaves its words', () => {
    const content = [{ text: 'bấm đây', link: 'java\tscript:alert(1)' }];
    const parsed = parseArticle(stored({ body: [{ type: 'paragraph', id: ID, content }] }));
    expect(parsed.ok && parsed.value.body[0]).toEqual({
      type: 'paragraph',
      id: ID,
      content: [{ text: 'bấm đây' }],
    });
  });

  it('gives repeated ids a fresh one, the first keeps its own', () => {
    const twin = { type: 'paragraph', id: ID, content: [] };
    const parsed = parseArticle(
      stored({ body: [twin, twin, { type: 'box', id: ID, title: '', blocks: [twin] }] }),
    );
    if (!parsed.ok) throw new Error('refused');
    const ids = [...everyIdentifier(parsed.value)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(parsed.value.body[0]?.id).toBe(ID);
  });

  it.each([
    ['not an object', 'x', ''],
    ['a headline that is a number', stored({ headline: 42 }), 'headline'],
    ['a heading of level 1', stored({ body: [{ type: 'subheading', id: ID, level: 1 }] }), 'body.0.level'],
    [
      'a photo in a box',
      stored({ body: [{ type: 'box', id: ID, blocks: [{ type: 'photo', id: ID }] }] }),
      'body.0.blocks.0',
    ],
    ['an id with a path in it', stored({ id: '../../etc' }), 'id'],
    [
      'a photo with a path for a hash',
      stored({ body: [{ type: 'photo', id: ID, asset: { sha256: '../x' } }] }),
      'body.0.asset.sha256',
    ],
  ])('refuses %s and says where', (_, value, where) => {
    expect(parseArticle(value)).toEqual({ ok: false, error: { code: 'story-invalid', detail: { where } } });
  });

  it('refuses bottomless nesting without ending the stack', () => {
    let deep: Json = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(parseArticle(stored({ later: deep }))).toMatchObject({
      ok: false,
      error: { code: 'story-too-large' },
    });
  });

  it('refuses more blocks than any story has', () => {
    const body = Array.from({ length: 50_001 }, () => ({ type: 'divider', id: ID }));
    expect(parseArticle(stored({ body }))).toMatchObject({ ok: false, error: { code: 'story-too-large' } });
  });
});

describe('storedArticleText', () => {
  it('is the JSON of the stored article, also for blocks it wrote before', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const stored: unknown = JSON.parse(JSON.stringify(storedArticle(article)));
        expect(JSON.parse(storedArticleText(article))).toEqual(stored);
        expect(JSON.parse(storedArticleText({ ...article, headline: 'khác' }))).toEqual({
          ...(stored as object),
          headline: 'khác',
        });
      }),
    );
  });
});
