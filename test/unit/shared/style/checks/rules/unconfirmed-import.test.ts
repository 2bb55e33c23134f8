import { describe, expect, it } from 'vitest';
import { type Confirmation, DOUBTS } from '#shared/article/article.ts';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, storyWith } from '../sound-story.ts';

describe('unconfirmed-import', () => {
  it('warns of each guess nobody confirmed, where it stands, with the words of the file', () => {
    const toConfirm = DOUBTS.filter((doubt) => doubt !== 'photo-not-supplied').map(
      (doubt, index): Confirmation => ({
        id: fixtureId(9000 + index),
        doubt,
        place: { kind: 'field', field: 'headline' },
        text: `chữ ${index}`,
      }),
    );
    expect(foundBy('unconfirmed-import', storyWith({ toConfirm }))).toEqual(
      toConfirm.map(({ doubt, place, text }) => ({
        rule: 'unconfirmed-import',
        severity: 'warns',
        place,
        detail: { doubt, text },
      })),
    );
  });

  it('has nothing to say once all is confirmed', () => {
    expect(foundBy('unconfirmed-import', storyWith({ toConfirm: [] }))).toEqual([]);
  });
});
