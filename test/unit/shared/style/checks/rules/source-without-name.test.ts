import { describe, expect, it } from 'vitest';
import type { Source } from '#shared/article/article.ts';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, storyWith } from '../sound-story.ts';

const source = (number: number, name: string, url = ''): Source => ({
  id: fixtureId(9000 + number),
  name,
  url,
  kind: 'website',
  use: 'information',
});

describe('source-without-name', () => {
  it('blocks a source nobody could print, an address notwithstanding', () => {
    const sources = [source(1, 'ANHP'), source(2, ' ', 'https://anhp.vn/')];
    expect(foundBy('source-without-name', storyWith({ sources }))).toEqual([
      {
        rule: 'source-without-name',
        severity: 'blocks',
        place: { kind: 'source', source: fixtureId(9002) },
        detail: { number: 2 },
      },
    ]);
  });

  it('lets a name without an address pass', () => {
    expect(foundBy('source-without-name', storyWith({ sources: [source(1, 'TTXVN')] }))).toEqual([]);
  });
});
