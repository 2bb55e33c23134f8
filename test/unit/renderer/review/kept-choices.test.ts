import { describe, expect, it } from 'vitest';
import type { StoryConflict } from '#shared/api/story-conflict.ts';
import type { Article } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { storedArticle } from '#shared/article/parse-article.ts';
import { everyConflict, openConflicts } from '#shared/review/merge/conflicts.ts';
import { mergedArticle } from '#shared/review/merge/merged-article.ts';
import { createKeptChoices, sidesOf } from '../../../../renderer/review/merging/kept-choices.ts';
import { mergeOf, withChoices } from '../../../../renderer/review/merging/merge-work.ts';

const base: Article = { ...newArticle('2026-04-23T07:05:00.000Z'), headline: 'Cầu' };
const side = (headline: string) => ({
  revision: 2,
  contentSha256: '0'.repeat(64),
  savedAt: base.createdAt,
  savedBy: 'lan@may-1',
  article: storedArticle({ ...base, headline }),
});
const conflictOf = (mine: string, theirs: string): StoryConflict => ({
  storyId: base.id,
  copyId: newIdentifier(),
  base: storedArticle(base),
  mine: side(mine),
  theirs: side(theirs),
  since: base.createdAt,
});
const begin = (mine: string, theirs: string) => {
  const merge = mergeOf(conflictOf(mine, theirs));
  if (!merge.ok) throw new Error(merge.error.code);
  return merge.value;
};

function memoryStorage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('choices of an unfinished merge', () => {
  it('hold after a restart, for the same two texts', () => {
    const merge = begin('Cầu mới', 'Cầu cũ');
    const [conflict] = everyConflict(merge);
    if (conflict === undefined) throw new Error('no conflict');
    const storage = memoryStorage();
    createKeptChoices(storage).write(
      'copy',
      new Map([[conflict.id, { choice: 'theirs', sides: sidesOf(conflict) }]]),
    );

    const kept = createKeptChoices(storage).read('copy');
    const resumed = withChoices(merge, kept, newIdentifier);
    expect(openConflicts(resumed)).toEqual([]);
    expect(mergedArticle(resumed, newIdentifier).headline).toBe('Cầu cũ');

    // One side was written on meanwhile: what was chosen of other words is asked again.
    const other = withChoices(begin('Cầu mới hơn', 'Cầu cũ'), kept, newIdentifier);
    expect(openConflicts(other)).toHaveLength(1);
  });

  it('are forgotten when asked, and none come of what is no choice', () => {
    const storage = memoryStorage();
    const choices = createKeptChoices(storage);
    choices.write('copy', new Map([['id', { choice: 'mine', sides: 's' }]]));
    choices.forget('copy');
    expect(choices.read('copy').size).toBe(0);
    expect(storage.kept.size).toBe(0);
    for (const broken of ['{', '{}', '[1]', '[["id"]]', '[["id",{"choice":"x","sides":"s"}]]']) {
      const read = createKeptChoices({ ...storage, getItem: () => broken }).read('copy');
      expect(read.size, broken).toBe(0);
    }
  });

  it('stay in memory where the store refuses', () => {
    const refusing = {
      ...memoryStorage(),
      setItem: () => {
        throw new Error('full');
      },
    };
    const choices = createKeptChoices(refusing);
    choices.write('copy', new Map([['id', { choice: 'mine', sides: 's' }]]));
    expect(choices.read('copy').get('id')?.choice).toBe('mine');
  });
});
