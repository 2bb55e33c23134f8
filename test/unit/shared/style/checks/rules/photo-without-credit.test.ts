import { describe, expect, it } from 'vitest';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

describe('photo-without-credit', () => {
  it('finds each photo that lacks it, by its number', () => {
    const lacking = [photo({ credit: '' }), photo({ credit: ' \u200B' })] as const;
    const [first, second] = lacking;
    expect(foundBy('photo-without-credit', storyOfPhotos(first, photo(), second))).toEqual([
      {
        rule: 'photo-without-credit',
        severity: 'blocks',
        place: { kind: 'block', block: first.id, part: 'credit' },
        detail: { number: 1 },
      },
      {
        rule: 'photo-without-credit',
        severity: 'blocks',
        place: { kind: 'block', block: second.id, part: 'credit' },
        detail: { number: 3 },
      },
    ]);
  });

  it('lets a photo that has it pass, whatever else it lacks, and a story without photos', () => {
    const bare = { caption: '', credit: '', alt: '', source: '', rights: '' };
    expect(foundBy('photo-without-credit', storyOfPhotos(photo({ ...bare, credit: 'KC' })))).toEqual([]);
    expect(foundBy('photo-without-credit', storyOfPhotos())).toEqual([]);
  });
});
