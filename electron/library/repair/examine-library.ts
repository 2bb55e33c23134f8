import { join } from 'node:path';
import { isNamedFor, shortIdOf } from '../bundle-name.ts';
import { storyFolders } from '../find-bundle.ts';
import { inParallel } from '../in-parallel.ts';
import { storageFailure } from '../storage-error.ts';
import { type Examination, examineStory, type FoundProblem, leftOver, problem } from './examine-story.ts';

const AT_ONCE = 8;

export interface Examined {
  readonly stories: number;
  readonly problems: readonly FoundProblem[];
}

/** Looks through a whole library and changes nothing. Throws the system's errors about the library's own folder. */
export async function examineLibrary(examination: Examination, root: string): Promise<Examined> {
  const folders = await storyFolders(examination.fileSystem, root);
  const all = await inParallel(folders, AT_ONCE, async (folder) => {
    try {
      return await examineStory(examination, folder, join(root, folder));
    } catch (error) {
      const facts = { count: 1, error: storageFailure(error), repairable: false };
      return { storyId: null, problems: [problem('unreadable', folder, facts)] };
    }
  });
  const problems = all.flatMap((one) => one.problems);
  const holders = new Map<string, string[]>();
  for (const [index, folder] of folders.entries()) {
    const storyId = all[index]?.storyId;
    if (storyId) holders.set(storyId, [...(holders.get(storyId) ?? []), folder]);
  }
  for (const [storyId, holding] of holders) {
    // Of two folders that hold the same story, the one named for it is the story.
    const [own, ...others] = holding.toSorted(
      (left, right) => Number(isNamedFor(right, storyId)) - Number(isNamedFor(left, storyId)),
    );
    if (own !== undefined)
      for (const folder of others) problems.push(problem('duplicate-id', folder, { count: 1 }));
  }
  const temporaries = await leftOver(examination, root);
  if (temporaries.length > 0) problems.push(problem('temporaries', '', { files: temporaries }));
  const stories = all.filter(
    ({ storyId }, index) => storyId !== '' || shortIdOf(folders[index] ?? '') !== null,
  );
  return { stories: stories.length, problems };
}
