import { describe, expect, it } from 'vitest';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, storyWith } from '../sound-story.ts';

describe('no-source', () => {
  it('warns of a story that names no source', () => {
    expect(foundBy('no-source', storyWith({ sources: [] }))).toEqual([
      { rule: 'no-source', severity: 'warns', place: { kind: 'field', field: 'sources' } },
    ]);
  });

  it('says nothing where there is one, even without a name: another rule does', () => {
    const source = { id: fixtureId(9001), name: '', url: '', kind: 'person', use: 'quoted' } as const;
    expect(foundBy('no-source', storyWith({ sources: [source] }))).toEqual([]);
  });
});
