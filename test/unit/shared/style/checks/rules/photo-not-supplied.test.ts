import { describe, expect, it } from 'vitest';
import type { Confirmation } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

const waiting = (block: string): Confirmation => ({
  id: newIdentifier(),
  doubt: 'photo-not-supplied',
  place: { kind: 'block', block },
  text: 'Lễ ký kết',
});

describe('photo-not-supplied', () => {
  it('blocks a photo whose picture only holds its place', () => {
    const [first, second] = [photo(), photo()] as const;
    const story = { ...storyOfPhotos(first, second), toConfirm: [waiting(second.id)] };
    expect(foundBy('photo-not-supplied', story)).toEqual([
      {
        rule: 'photo-not-supplied',
        severity: 'blocks',
        place: { kind: 'block', block: second.id },
        detail: { number: 2 },
      },
    ]);
  });

  it('has nothing to say of a photo that was supplied, or is not in the story any more', () => {
    const [first, gone] = [photo(), photo()] as const;
    expect(foundBy('photo-not-supplied', { ...storyOfPhotos(first), toConfirm: [waiting(gone.id)] })).toEqual(
      [],
    );
    expect(foundBy('photo-not-supplied', { ...storyOfPhotos(first), toConfirm: [] })).toEqual([]);
  });
});
