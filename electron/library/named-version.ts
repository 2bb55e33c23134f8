import { basename, join } from 'node:path';
import { failure, type Result, success } from '#shared/api/result.ts';
import type { StoryFile } from '#shared/article/story-file.ts';
import { ARTICLE_NAME, VERSION_NAME, versionsPath } from './bundle-layout.ts';
import type { FileSystem } from './file-system.ts';
import { nodeFileSystem } from './node-file-system.ts';
import { asResult, isMissing } from './storage-error.ts';
import { readVersion } from './version-file.ts';
import { versionHeads } from './versions.ts';

/** One state of a story, found by what a person called it. */
export interface NamedVersion {
  /** The version's id, or `article` for the story as it is. */
  readonly id: string;
  readonly file: StoryFile;
}

/** What the story as it is is called. */
const CURRENT = 'article';
/** Fewer digits of a hash are a slip of the finger. */
const HASH = /^[0-9a-f]{4,64}$/;
const REVISION = /^\d{1,15}$/;

/**
 * A state of a story by name: `article` as it is now; a number: the revision, as shown in the file; else the name of a
 * file in `versions/`, or the first digits of it.
 *
 * @param bundle the story's folder
 * @param current its `article.json`, read
 * @returns `version-unknown` {name}, `version-ambiguous` {name, count}, `version-damaged`, `story-newer-format`,
 *   `story-invalid`, `story-too-large`; storage codes
 */
export function namedVersion(
  bundle: string,
  current: StoryFile,
  name: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Result<NamedVersion>> {
  return asResult(async () => {
    const wanted = basename(name.trim()).replace(/\.json$/, '');
    if (wanted === basename(ARTICLE_NAME, '.json')) return success({ id: CURRENT, file: current });
    const byRevision = REVISION.test(wanted)
      ? await idsOfRevision(fileSystem, bundle, current, Number(wanted))
      : [];
    const ids = byRevision.length > 0 ? byRevision : await idsBeginning(fileSystem, bundle, wanted);
    const [id] = ids;
    if (id === undefined) return failure('version-unknown', { name });
    if (ids.length > 1) return failure('version-ambiguous', { name, count: ids.length });
    if (id === CURRENT) return success({ id, file: current });
    const fileName = `${id}.json`;
    const read = readVersion(fileName, await fileSystem.readFile(join(versionsPath(bundle), fileName)));
    if (read.ok) return success({ id, file: read.value });
    return read.error.code === 'story-damaged' ? failure('version-damaged') : read;
  });
}

/** States with this revision and different words; two had written at once where there is more than one. */
async function idsOfRevision(
  fileSystem: FileSystem,
  bundle: string,
  current: StoryFile,
  revision: number,
): Promise<string[]> {
  const heads = await versionHeads(fileSystem, bundle);
  const states = [
    { id: CURRENT, ...pick(current) },
    ...heads.map((head) => ({ id: head.id, ...pick(head) })),
  ];
  const byWords = new Map<string, string>();
  for (const state of states) {
    if (state.revision === revision && !byWords.has(state.contentSha256)) {
      byWords.set(state.contentSha256, state.id);
    }
  }
  return [...byWords.values()];
}

function pick({ revision, contentSha256 }: Pick<StoryFile, 'revision' | 'contentSha256'>) {
  return { revision, contentSha256 };
}

async function idsBeginning(fileSystem: FileSystem, bundle: string, wanted: string): Promise<string[]> {
  if (!HASH.test(wanted)) return [];
  try {
    const entries = await fileSystem.readFolder(versionsPath(bundle));
    return entries.flatMap(({ name, kind }) => {
      const id = kind === 'file' ? VERSION_NAME.exec(name)?.[1] : undefined;
      return id?.startsWith(wanted) === true ? [id] : [];
    });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
