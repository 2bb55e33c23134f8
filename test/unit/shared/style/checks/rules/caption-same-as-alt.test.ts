import { describe, expect, it } from 'vitest';
import { foundBy, photo, storyOfPhotos } from '../sound-story.ts';

describe('caption-same-as-alt', () => {
  it.each(['Các đại biểu dự lễ', 'các đại biểu  dự lễ.', ' CÁC ĐẠI BIỂU DỰ LỄ '])(
    'warns of an alternative text that repeats the caption: %j',
    (alt) => {
      const repeating = photo({ caption: 'Các đại biểu dự lễ', alt });
      expect(foundBy('caption-same-as-alt', storyOfPhotos(photo(), repeating))).toEqual([
        {
          rule: 'caption-same-as-alt',
          severity: 'warns',
          place: { kind: 'block', block: repeating.id, part: 'alt' },
          detail: { number: 2 },
        },
      ]);
    },
  );

  it('lets another text pass, tone marks included, and does not take two empty ones for the same', () => {
    const other = photo({ caption: 'Má Tư ở chợ', alt: 'Mà Tư ở chợ' });
    const empty = photo({ caption: '', alt: '' });
    expect(foundBy('caption-same-as-alt', storyOfPhotos(other, empty))).toEqual([]);
  });
});
