import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Block, ParagraphBlock, PhotoBlock } from '#shared/article/block.ts';
import { openConflicts } from '#shared/review/merge/conflicts.ts';
import { mergeArticles } from '#shared/review/merge/merge-articles.ts';
import { mergedArticle } from '#shared/review/merge/merged-article.ts';
import { resolveConflict } from '#shared/review/merge/resolve-conflict.ts';
import { haiPhongStory } from '../../../../fixtures/export/hai-phong-story.ts';
import { fixtureId } from '../../../../fixtures/export/identifiers.ts';
import { allResolved, countingIds, merged } from './merge-support.ts';

const paragraph = (number: number, text: string): ParagraphBlock => ({
  type: 'paragraph',
  id: fixtureId(500 + number),
  content: text === '' ? [] : [{ text }],
});
const story = (...body: Block[]): Article => ({ ...haiPhongStory, body });
const texts = (article: Article) =>
  article.body.map((block) =>
    'content' in block ? block.content.map((run) => run.text).join('') : block.type,
  );

const A = paragraph(1, 'Sáng 23/4, Hội Nông dân thành phố họp báo.');
const B = paragraph(2, 'Cuộc thi nhận bài đến hết tháng Tám năm nay.');
const C = paragraph(3, 'Ban tổ chức trao giải vào dịp Quốc khánh.');
const base = story(A, B, C);
const written = (block: ParagraphBlock, text: string): ParagraphBlock => ({ ...block, content: [{ text }] });

describe('mergeArticles: words', () => {
  it('takes what only one side changed, from each', () => {
    const mine = { ...story(written(A, 'Tôi sửa đoạn một.'), B, C), kicker: 'Mũ mới' };
    const theirs = { ...story(A, B, written(C, 'Họ sửa đoạn ba.')), standfirst: 'Sapo mới' };
    const merge = mergeArticles({ base, mine, theirs });
    expect(openConflicts(merge)).toEqual([]);
    expect(merge.body.map((slot) => slot.kind === 'settled' && slot.origin)).toEqual([
      'mine',
      'base',
      'theirs',
    ]);
    const article = mergedArticle(merge, countingIds());
    expect(texts(article)).toEqual(['Tôi sửa đoạn một.', B.content[0]?.text, 'Họ sửa đoạn ba.']);
    expect([article.kicker, article.standfirst]).toEqual(['Mũ mới', 'Sapo mới']);
  });

  it('takes once what both changed alike', () => {
    const same = story(written(A, 'Cả hai cùng sửa.'), B, C);
    const merge = mergeArticles({ base, mine: same, theirs: structuredClone(same) });
    expect(openConflicts(merge)).toEqual([]);
    expect(merge.body[0]).toMatchObject({ kind: 'settled', origin: 'agreed' });
  });

  it('holds up what both changed differently, both sides by value', () => {
    const mine = story(written(A, 'Bản của tôi.'), B, C);
    const theirs = story(written(A, 'Bản của họ.'), B, C);
    const merge = mergeArticles({ base, mine, theirs });
    expect(openConflicts(merge)).toEqual([
      {
        id: `body/base/${A.id}`,
        place: { kind: 'entry', list: 'body', id: A.id },
        reason: 'both-changed',
        base: A,
        mine: mine.body[0],
        theirs: theirs.body[0],
        shownFirst: 'mine',
        choices: ['mine', 'theirs', 'both'],
      },
    ]);
    const open = mergedArticle(merge, countingIds());
    expect(texts(open).slice(0, 2)).toEqual(['Bản của tôi.', 'Bản của họ.']);
    expect(new Set(open.body.map(({ id }) => id)).size).toBe(4);
  });

  it('shows the change first where the other took it out', () => {
    const mine = story(B, C);
    const theirs = story(written(A, 'Sáng 23/4, Hội Nông dân tỉnh họp báo.'), B, C);
    for (const [input, first] of [
      [{ base, mine, theirs }, 'theirs'],
      [{ base, mine: theirs, theirs: mine }, 'mine'],
    ] as const) {
      const merge = mergeArticles(input);
      const [conflict] = openConflicts(merge);
      expect(conflict).toMatchObject({
        reason: 'deleted-and-changed',
        shownFirst: first,
        choices: ['mine', 'theirs'],
      });
      expect(texts(mergedArticle(merge, countingIds()))[0]).toBe('Sáng 23/4, Hội Nông dân tỉnh họp báo.');
      expect(
        texts(mergedArticle(allResolved(merge, first === 'mine' ? 'theirs' : 'mine'), countingIds())),
      ).toEqual(texts(story(B, C)));
    }
  });

  it('tells what one side took out and nobody changed', () => {
    const merge = mergeArticles({ base, mine: story(A, C), theirs: base });
    expect(merge.body[1]).toEqual({ kind: 'dropped', value: B, origin: 'mine' });
    expect(mergeArticles({ base, mine: story(A, C), theirs: story(A, C) }).body[1]).toMatchObject({
      origin: 'agreed',
    });
  });

  it('follows the words to a new id: Enter at the start on one side, a change on the other', () => {
    const carried = { ...A, id: fixtureId(591) };
    const mine = story(paragraph(1, ''), carried, B, C);
    const theirs = story(written(A, 'Sáng 23/4, Hội Nông dân thành phố mở họp báo.'), B, C);
    const merge = mergeArticles({ base, mine, theirs });
    expect(openConflicts(merge)).toEqual([]);
    const article = mergedArticle(merge, countingIds());
    expect(article.body.slice(0, 2)).toEqual([
      paragraph(1, ''),
      { ...carried, content: [{ text: 'Sáng 23/4, Hội Nông dân thành phố mở họp báo.' }] },
    ]);
  });
});

describe('mergeArticles: order', () => {
  const x = paragraph(10, 'Đoạn tôi thêm vào.');
  const y = paragraph(11, 'Đoạn của họ thêm.');

  it('puts mine before theirs at one place, and says so', () => {
    const merge = mergeArticles({ base, mine: story(A, x, B, C), theirs: story(A, y, B, C) });
    expect(texts(mergedArticle(merge, countingIds()))).toEqual(texts(story(A, x, y, B, C)));
    expect(merge.notices).toEqual([
      { kind: 'same-place', list: 'body', after: A.id, mine: [x.id], theirs: [y.id] },
    ]);
  });

  it('puts each where it was put, and says nothing', () => {
    const merge = mergeArticles({ base, mine: story(x, A, B, C), theirs: story(A, B, C, y) });
    expect(texts(mergedArticle(merge, countingIds()))).toEqual(texts(story(x, A, B, C, y)));
    expect(merge.notices).toEqual([]);
  });

  it('applies a move of one side and a change of the other', () => {
    const theirs = story(A, B, written(C, 'Ban tổ chức trao giải vào dịp Tết.'));
    expect(texts(merged({ base, mine: story(C, A, B), theirs }))).toEqual(
      texts(story(written(C, 'Ban tổ chức trao giải vào dịp Tết.'), A, B)),
    );
  });

  it('applies moves of both sides', () => {
    const D = paragraph(4, 'Đoạn bốn nói chuyện khác hẳn.');
    const four = story(A, B, C, D);
    expect(texts(merged({ base: four, mine: story(B, A, C, D), theirs: story(A, B, D, C) }))).toEqual(
      texts(story(B, A, D, C)),
    );
  });

  it('leaves what both moved where mine has it, and says so', () => {
    const merge = mergeArticles({ base, mine: story(C, A, B), theirs: story(A, C, B) });
    expect(texts(mergedArticle(merge, countingIds()))).toEqual(texts(story(C, A, B)));
    expect(merge.notices).toEqual([{ kind: 'both-moved', list: 'body', id: C.id }]);
  });

  it('keeps an insertion behind a paragraph the other took out', () => {
    expect(texts(merged({ base, mine: story(A, C), theirs: story(A, B, y, C) }))).toEqual(
      texts(story(A, y, C)),
    );
  });
});

describe('mergeArticles: fields, lists, photos', () => {
  it('holds up a headline both wrote, and keeps both while it is open', () => {
    const mine = { ...base, headline: 'Tít của tôi' };
    const theirs = { ...base, headline: 'Tít của họ' };
    const merge = mergeArticles({ base, mine, theirs });
    expect(openConflicts(merge).map(({ place }) => place)).toEqual([{ kind: 'field', field: 'headline' }]);
    expect(mergedArticle(merge, countingIds()).headline).toBe('Tít của tôi / Tít của họ');
    expect(mergedArticle(allResolved(merge, 'theirs'), countingIds()).headline).toBe('Tít của họ');
  });

  it('offers one or the other where only one can be', () => {
    const at = (embargoUntil: string | null) => ({ ...base, embargoUntil });
    const merge = mergeArticles({
      base: at('2026-01-01T00:00:00Z'),
      mine: at(null),
      theirs: at('2026-02-01T00:00:00Z'),
    });
    const [conflict] = openConflicts(merge);
    expect(conflict).toMatchObject({ mine: { at: null }, choices: ['mine', 'theirs'] });
    expect(mergedArticle(merge, countingIds()).embargoUntil).toBe(null);
    expect(mergedArticle(allResolved(merge, 'theirs'), countingIds()).embargoUntil).toBe(
      '2026-02-01T00:00:00Z',
    );
    expect(resolveConflict(merge, conflict?.id ?? '', 'both', countingIds()).ok).toBe(false);
  });

  it('joins tags and sources of both', () => {
    const source = (number: number, name: string) => ({
      id: fixtureId(number),
      name,
      url: '',
      kind: 'newspaper' as const,
      use: 'quoted' as const,
    });
    const start = { ...base, tags: ['một', 'hai'], sources: [source(620, 'TTXVN')] };
    const mine = {
      ...start,
      tags: ['một', 'ba'],
      sources: [source(621, 'Báo Hải Phòng'), source(620, 'TTXVN')],
    };
    const theirs = { ...start, tags: ['bốn', 'một', 'hai'], sources: [source(620, 'Thông tấn xã Việt Nam')] };
    const merge = mergeArticles({ base: start, mine, theirs });
    expect(openConflicts(merge)).toEqual([]);
    const article = mergedArticle(merge, countingIds());
    expect(article.tags).toEqual(['bốn', 'một', 'ba']);
    expect(article.sources).toEqual([source(621, 'Báo Hải Phòng'), source(620, 'Thông tấn xã Việt Nam')]);
  });

  const photo = haiPhongStory.body.find((block): block is PhotoBlock => block.type === 'photo');
  if (photo === undefined) throw new Error('The story has no photo');

  it('joins a caption of one side and a credit of the other under one picture', () => {
    const merge = mergeArticles({
      base: story(photo),
      mine: story({ ...photo, caption: 'Chú thích tôi viết' }),
      theirs: story({ ...photo, credit: 'Lê Dũng' }),
    });
    expect(merge.body).toEqual([
      {
        kind: 'settled',
        value: { ...photo, caption: 'Chú thích tôi viết', credit: 'Lê Dũng' },
        origin: 'combined',
      },
    ]);
  });

  it('holds up a photo whose caption both wrote', () => {
    const merge = mergeArticles({
      base: story(photo),
      mine: story({ ...photo, caption: 'Chú thích tôi viết', alt: 'Tôi tả' }),
      theirs: story({ ...photo, caption: 'Chú thích họ viết', credit: 'Lê Dũng' }),
    });
    expect(openConflicts(merge)).toMatchObject([
      { reason: 'both-changed', mine: { alt: 'Tôi tả' }, theirs: { credit: 'Lê Dũng' } },
    ]);
  });

  it('tells conflicts over one tag given twice apart', () => {
    const merge = mergeArticles({
      base: null,
      mine: { ...base, tags: [] },
      theirs: { ...base, tags: ['thi đua', 'thi đua'] },
    });
    const ids = openConflicts(merge).map(({ id }) => id);
    expect(ids).toEqual(['tags/theirs/thi đua', 'tags/theirs/thi đua/1']);
    const [, second] = ids;
    const resolved = resolveConflict(merge, second ?? '', 'mine', countingIds());
    if (!resolved.ok) throw new Error(resolved.error.code);
    expect(mergedArticle(resolved.value, countingIds()).tags).toEqual(['thi đua']);
  });

  it('never puts words under another picture than they were written for', () => {
    const other = { ...photo, asset: { ...photo.asset, sha256: 'e'.repeat(64) } };
    const merge = mergeArticles({
      base: story(photo),
      mine: story(other),
      theirs: story({ ...photo, caption: 'Chú thích cho ảnh cũ' }),
    });
    expect(openConflicts(merge)).toHaveLength(1);
  });

  it('merges what a later version wrote by its names, and keeps it', () => {
    const later = (extra: Record<string, unknown>) => ({ ...base, extra }) as Article;
    const start = later({ a: 1, b: { id: 1 }, c: null });
    const merge = mergeArticles({
      base: start,
      mine: later({ a: 2, b: { id: 1 }, c: null, d: 'tôi' }),
      theirs: later({ a: 1, b: { id: 2 }, c: null }),
    });
    expect(openConflicts(merge)).toEqual([]);
    expect(mergedArticle(merge, countingIds()).extra).toEqual({ a: 2, b: { id: 2 }, c: null, d: 'tôi' });
  });
});

describe('mergeArticles without a base', () => {
  it('settles what is alike and asks about the rest', () => {
    const y = paragraph(11, 'Đoạn của họ thêm.');
    const mine = { ...story(A, B), headline: 'Tít của tôi' };
    const theirs = {
      ...story({ ...A, id: fixtureId(595) }, y, written(B, 'Cuộc thi nhận bài đến hết tháng Chín.')),
    };
    const merge = mergeArticles({ base: null, mine, theirs });
    expect(merge.body.map((slot) => (slot.kind === 'open' ? slot.conflict.reason : slot.kind))).toEqual([
      'settled',
      'only-one-has',
      'both-differ',
    ]);
    expect(openConflicts(merge)).toHaveLength(3);
    expect(texts(mergedArticle(merge, countingIds()))).toEqual(
      texts(story(A, y, B, written(B, 'Cuộc thi nhận bài đến hết tháng Chín.'))),
    );
    expect(texts(mergedArticle(allResolved(merge, 'mine'), countingIds()))).toEqual(texts(mine));
    expect(texts(mergedArticle(allResolved(merge, 'theirs'), countingIds()))).toEqual(texts(theirs));
  });
});

describe('resolveConflict', () => {
  const mine = story(written(A, 'Bản của tôi.'), B, C);
  const theirs = story(written(A, 'Bản của họ.'), B, C);
  const merge = mergeArticles({ base, mine, theirs });
  const id = openConflicts(merge)[0]?.id ?? '';

  it.each([
    ['mine', ['Bản của tôi.']],
    ['theirs', ['Bản của họ.']],
    ['both', ['Bản của tôi.', 'Bản của họ.']],
  ] as const)('leaves of %s', (choice, expected) => {
    const resolved = resolveConflict(merge, id, choice, countingIds());
    if (!resolved.ok) throw new Error(resolved.error.code);
    expect(openConflicts(resolved.value)).toEqual([]);
    expect(texts(mergedArticle(resolved.value, countingIds())).slice(0, -2)).toEqual(expected);
  });

  it('gives the copy an id from its maker and keeps it from then on', () => {
    const resolved = resolveConflict(merge, id, 'both', () => fixtureId(599));
    if (!resolved.ok) throw new Error(resolved.error.code);
    const ids = mergedArticle(resolved.value, countingIds()).body.map((block) => block.id);
    expect(ids).toEqual([A.id, fixtureId(599), B.id, C.id]);
  });

  it('can be decided again', () => {
    const twice = resolveConflict(allResolved(merge, 'mine'), id, 'theirs', countingIds());
    if (!twice.ok) throw new Error(twice.error.code);
    expect(texts(mergedArticle(twice.value, countingIds()))[0]).toBe('Bản của họ.');
  });

  it('refuses what is not there', () => {
    expect(resolveConflict(merge, 'body/base/x', 'mine', countingIds())).toEqual({
      ok: false,
      error: { code: 'invalid-request' },
    });
  });

  it('leaves the merge it was given as it was, and survives being written down', () => {
    const kept = JSON.stringify(merge);
    const again = JSON.parse(kept) as typeof merge;
    expect(mergedArticle(allResolved(again, 'both'), countingIds())).toEqual(
      mergedArticle(allResolved(merge, 'both'), countingIds()),
    );
    expect(JSON.stringify(merge)).toBe(kept);
  });
});
