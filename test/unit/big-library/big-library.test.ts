import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countStoryWords } from '#shared/article/text.ts';
import { searchedTexts } from '#shared/searching/searched-texts.ts';
import { foldedWords } from '#shared/vietnamese/folding/words.ts';
import { readStoryText } from '../../../electron/library/read-story.ts';
import { makeStory } from '../../big-library/article.ts';
import { writeBigLibrary } from '../../big-library/write-library.ts';
import { given, temporaryFolder } from '../electron/library/temporary-library.ts';

describe('a made-up library', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(makeStory(7, 1)).toEqual(makeStory(7, 1));
    expect(makeStory(7, 1)).not.toEqual(makeStory(7, 2));
    expect(makeStory(7, 1).article.id).not.toBe(makeStory(8, 1).article.id);
  });

  it('holds stories that the desk reads, each in a folder of its own', () => {
    const root = temporaryFolder();
    const ids = writeBigLibrary({ root, stories: 30 });
    const folders = readdirSync(root);
    expect(folders).toHaveLength(30);
    const read = folders.map((folder) =>
      given(readStoryText(readFileSync(join(root, folder, 'article.json'), 'utf8'))),
    );
    expect(read.map(({ article }) => article.id).sort()).toEqual([...ids].sort());
  });

  it('is as long and as varied as print: some 500 syllables a story, no two syllables in every story', () => {
    const stories = Array.from({ length: 300 }, (_, number) => makeStory(number, 1).article);
    const lengths = stories.map(countStoryWords);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(400);
    expect(mean).toBeLessThan(600);
    const syllables = stories.map(
      (article) => new Set(searchedTexts(article).flatMap(({ text }) => foldedWords(text).split(' '))),
    );
    expect(new Set(syllables.flatMap((some) => [...some])).size).toBeGreaterThan(800);
  });
});
