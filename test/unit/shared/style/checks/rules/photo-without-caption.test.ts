import { describe, expect, it } from 'vitest';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

describe('photo-without-caption', () => {
  it('finds each photo that lacks it, by its number', () => {
    const lacking = [photo({ caption: '' }), photo({ caption: ' \u200B' })] as const;
    const [first, second] = lacking;
    expect(foundBy('photo-without-caption', storyOfPhotos(first, photo(), second))).toEqual([
      {
        rule: 'photo-without-caption',
        severity: 'blocks',
        place: { kind: 'block', block: first.id, part: 'caption' },
        detail: { number: 1 },
      },
      {
        rule: 'photo-without-caption',
        severity: 'blocks',
        place: { kind: 'block', block: second.id, part: 'caption' },
        detail: { number: 3 },
      },
    ]);
  });

  it('lets a photo that has it pass, whatever else it lacks, and a story without photos', () => {
    const bare = { caption: '', credit: '', alt: '', source: '', rights: '' };
    expect(foundBy('photo-without-caption', storyOfPhotos(photo({ ...bare, caption: 'KC' })))).toEqual([]);
    expect(foundBy('photo-without-caption', storyOfPhotos())).toEqual([]);
  });
});
