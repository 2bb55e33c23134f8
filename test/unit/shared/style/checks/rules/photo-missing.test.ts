import { describe, expect, it } from 'vitest';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

const withFile = (sha256: string, name: string) => {
  const sound = photo();
  return { ...sound, asset: { ...sound.asset, sha256, name } };
};
const [gone, here] = ['a1'.repeat(32), 'b2'.repeat(32)] as const;

describe('photo-missing', () => {
  it('blocks every photo whose file is gone, each time it is used', () => {
    const photos = [withFile(here, 'a.jpg'), withFile(gone, 'le-ky.jpg'), withFile(gone, '')] as const;
    expect(foundBy('photo-missing', storyOfPhotos(...photos), { missingPhotos: [gone] })).toEqual([
      {
        rule: 'photo-missing',
        severity: 'blocks',
        place: { kind: 'block', block: photos[1].id },
        detail: { number: 2, name: 'le-ky.jpg' },
      },
      {
        rule: 'photo-missing',
        severity: 'blocks',
        place: { kind: 'block', block: photos[2].id },
        detail: { number: 3, name: `${gone}.jpg` },
      },
    ]);
  });

  it('lets photos pass whose files are there, and knows nothing of photos not in the story', () => {
    const story = storyOfPhotos(withFile(here, 'a.jpg'));
    expect(foundBy('photo-missing', story, { missingPhotos: [gone] })).toEqual([]);
    expect(foundBy('photo-missing', story)).toEqual([]);
  });
});
