import { describe, expect, it } from 'vitest';
import { foundBy, storyWith } from '../sound-story.ts';

const warning = { rule: 'byline-empty', severity: 'warns', place: { kind: 'field', field: 'byline' } };

describe('byline-empty', () => {
  it.each([[[]], [[{ penName: ' ', role: 'Phóng viên' }]]])('warns where nobody signs: %j', (byline) => {
    expect(foundBy('byline-empty', storyWith({ byline }))).toEqual([warning]);
  });

  it('is content with one pen name, wherever it stands', () => {
    const byline = [
      { penName: '', role: 'Ảnh' },
      { penName: 'KC', role: '' },
    ];
    expect(foundBy('byline-empty', storyWith({ byline }))).toEqual([]);
  });
});
