import { describe, expect, it } from 'vitest';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

describe('photo-without-alt', () => {
  it('finds each photo that lacks it, by its number', () => {
    const lacking = [photo({ alt: '' }), photo({ alt: ' \u200B' })] as const;
    const [first, second] = lacking;
    expect(foundBy('photo-without-alt', storyOfPhotos(first, photo(), second))).toEqual([
      {
        rule: 'photo-without-alt',
        severity: 'warns',
        place: { kind: 'block', block: first.id, part: 'alt' },
        detail: { number: 1 },
      },
      {
        rule: 'photo-without-alt',
        severity: 'warns',
        place: { kind: 'block', block: second.id, part: 'alt' },
        detail: { number: 3 },
      },
    ]);
  });

  it('lets a photo that has it pass, whatever else it lacks, and a story without photos', () => {
    const bare = { caption: '', credit: '', alt: '', source: '', rights: '' };
    expect(foundBy('photo-without-alt', storyOfPhotos(photo({ ...bare, alt: 'KC' })))).toEqual([]);
    expect(foundBy('photo-without-alt', storyOfPhotos())).toEqual([]);
  });
});
