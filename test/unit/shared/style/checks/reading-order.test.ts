import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/article/article.ts';
import { PHOTO_TEXT_FIELDS } from '#shared/article/photo.ts';
import { everyBlock } from '#shared/article/walk.ts';
import { readingOrder } from '#shared/style/checks/reading-order.ts';
import { soundStory } from './sound-story.ts';

const rankOf = readingOrder(soundStory);
const field = (name: (Place & { kind: 'field' })['field']): Place => ({ kind: 'field', field: name });

describe('readingOrder', () => {
  it('follows the published page: head, body, byline, sources, tags, related stories', () => {
    const blocks = [...everyBlock(soundStory.body)].map(({ id }): Place => ({ kind: 'block', block: id }));
    const places: Place[] = [
      ...(['section', 'kicker', 'headline', 'dateline', 'standfirst'] as const).map(field),
      ...blocks,
      field('byline'),
      field('sources'),
      ...soundStory.sources.map(({ id }): Place => ({ kind: 'source', source: id })),
      field('tags'),
      field('related'),
      ...soundStory.related.map(({ id }): Place => ({ kind: 'related', related: id })),
    ];
    const ranks = places.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
    expect(new Set(ranks).size).toBe(places.length);
  });

  it('takes the words of a photo one after the other', () => {
    const block = soundStory.body.find(({ type }) => type === 'photo')?.id ?? '';
    const parts = [undefined, ...PHOTO_TEXT_FIELDS];
    const ranks = parts.map((part) =>
      rankOf({ kind: 'block', block, ...(part === undefined ? {} : { part }) }),
    );
    expect(new Set(ranks).size).toBe(parts.length);
    expect(ranks).toEqual([...ranks].sort((left, right) => left - right));
  });

  it('puts a part it does not know where its block stands, and a place that is gone at the end', () => {
    const [first] = soundStory.body;
    const block = first?.id ?? '';
    expect(rankOf({ kind: 'block', block, part: 'watermark' })).toBe(rankOf({ kind: 'block', block }));
    expect(rankOf({ kind: 'source', source: '01J00000000000000000000000' })).toBeGreaterThan(
      rankOf(field('related')),
    );
  });
});
