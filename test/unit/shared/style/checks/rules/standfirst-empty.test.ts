import { describe, expect, it } from 'vitest';
import { foundBy, storyWith } from '../sound-story.ts';

describe('standfirst-empty', () => {
  it('warns of a story without a sapo', () => {
    expect(foundBy('standfirst-empty', storyWith({ standfirst: ' ' }))).toEqual([
      { rule: 'standfirst-empty', severity: 'warns', place: { kind: 'field', field: 'standfirst' } },
    ]);
  });

  it('lets a short one pass', () => {
    expect(foundBy('standfirst-empty', storyWith({ standfirst: 'ANHP - Sáng nay.' }))).toEqual([]);
  });
});
