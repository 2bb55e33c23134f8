import { describe, expect, it } from 'vitest';
import { foundBy, storyWith } from '../sound-story.ts';

const blocking = { rule: 'headline-empty', severity: 'blocks', place: { kind: 'field', field: 'headline' } };

describe('headline-empty', () => {
  it.each(['', '   ', '\u200B\u00A0', '\u2060'])('blocks a headline nobody can see: %j', (headline) => {
    expect(foundBy('headline-empty', storyWith({ headline }))).toEqual([blocking]);
  });

  it.each(['Bão', '?', '1-0'])('lets any visible one pass: %s', (headline) => {
    expect(foundBy('headline-empty', storyWith({ headline }))).toEqual([]);
  });
});
