import { describe, expect, it } from 'vitest';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, storyWith } from '../sound-story.ts';

const whole = { id: fixtureId(9001), title: 'Bão số 3', excerpt: '', date: '', url: 'https://anhp.vn/bao' };

describe('related-without-title', () => {
  it('finds the one that lacks it, by its number', () => {
    const lacking = {
      id: fixtureId(9002),
      date: '2026-02-23',
      title: '\u00A0',
      excerpt: 'Ngày 23/2…',
      url: 'https://anhp.vn/a',
    };
    expect(foundBy('related-without-title', storyWith({ related: [whole, lacking] }))).toEqual([
      {
        rule: 'related-without-title',
        severity: 'blocks',
        place: { kind: 'related', related: lacking.id },
        detail: { number: 2 },
      },
    ]);
  });

  it('lets one that has it pass, whatever else it lacks, and a story without any', () => {
    const bare = { id: fixtureId(9002), date: '', title: 'Mùa lễ hội', excerpt: '', url: '' };
    expect(foundBy('related-without-title', storyWith({ related: [whole, bare] }))).toEqual([]);
    expect(foundBy('related-without-title', storyWith({ related: [] }))).toEqual([]);
  });
});
