import { join } from 'node:path';
import type { LibraryProblem, ProblemKind } from '#shared/api/library-report.ts';
import type { Failure } from '#shared/api/result.ts';
import { photoFileName } from '#shared/article/photo.ts';
import {
  articlePath,
  isSetAside,
  PHOTO_NAME,
  PHOTOS_NAME,
  photosPath,
  VERSIONS_NAME,
  versionsPath,
} from '../bundle-layout.ts';
import { hashOfFile } from '../copying/hash-of-file.ts';
import type { FileSystem, FolderEntry } from '../file-system.ts';
import { photosIn } from '../photo-files.ts';
import { isDamage, readStory } from '../read-story.ts';
import { sha256Hex } from '../sha256.ts';
import { isMissing } from '../storage-error.ts';
import { isTemporaryName } from '../temporary-name.ts';
import { readVersion } from '../version-file.ts';
import { newestWholeVersion, versionNames } from '../versions.ts';

/** A temporary file younger than this may be a save under way, in milliseconds. */
const LEFT_OVER_AFTER = 60 * 60 * 1000;

export interface Examination {
  readonly fileSystem: FileSystem;
  readonly now: Date;
  /** Whether the bytes of photos are looked at too. */
  readonly thorough: boolean;
  /** Whether a story is being worked on: a photo put in a moment ago is named by nothing yet. */
  readonly isOpen: (bundle: string, storyId: string) => Promise<boolean>;
}

/** A problem with the files it is about. */
export interface FoundProblem extends LibraryProblem {
  /** Names of the files, in the folder that each kind has its files in. */
  readonly files: readonly string[];
}

export interface ExaminedStory {
  /** Null where it can't be told; '' where the folder holds no story at all. */
  readonly storyId: string | null;
  readonly problems: readonly FoundProblem[];
}

export function problem(
  kind: ProblemKind,
  folder: string,
  facts: Partial<Omit<FoundProblem, 'problemId' | 'kind' | 'folder'>> = {},
): FoundProblem {
  const {
    headline = '',
    files = [],
    count = files.length,
    bytes = 0,
    error = null,
    repairable = true,
  } = facts;
  const problemId = sha256Hex(`${kind} ${folder}`);
  return { problemId, kind, folder, headline, count, bytes, error, repairable, files };
}

/** Looks into one story's folder and changes nothing. Throws the system's errors. */
export async function examineStory(
  examination: Examination,
  folder: string,
  bundle: string,
): Promise<ExaminedStory> {
  const { fileSystem } = examination;
  const entries = await fileSystem.readFolder(bundle);
  const photos = await entriesIn(fileSystem, photosPath(bundle));
  const versions = await lookAtVersions(fileSystem, bundle);
  const temporaries = await leftOver(examination, bundle);
  const setAside = entries.filter(({ name }) => isSetAside(name)).map(({ name }) => name);
  const story = await readStory(fileSystem, articlePath(bundle));
  const found: FoundProblem[] = [];
  const add = (kind: ProblemKind, headline: string, files: readonly string[], more = {}): void => {
    if (files.length > 0) found.push(problem(kind, folder, { headline, files, ...more }));
  };

  if (story.kind !== 'whole') {
    const empty =
      story.kind === 'missing' && versions.names.length === 0 && setAside.length === 0 && photos.length === 0;
    if (empty) return { storyId: '', problems: [] };
    const version = await newestWholeVersion(fileSystem, bundle);
    const error: Failure = story.kind === 'missing' ? { code: 'story-damaged' } : story.error;
    const repairable = version !== null && isDamage(error);
    const headline = version?.article.headline ?? '';
    found.push(problem('unreadable', folder, { headline, count: 1, error, repairable }));
    add('set-aside', headline, setAside, { repairable: false });
    add('damaged-versions', headline, versions.damaged);
    add('temporaries', headline, temporaries);
    return { storyId: version?.article.id ?? null, problems: found };
  }

  const { article } = story.file;
  const { headline } = article;
  const named = new Set(photosIn(article).map(photoFileName));
  const present = new Set(photos.map(({ name }) => name));
  const orphans = photos
    .map(({ name }) => name)
    .filter(
      (name) =>
        PHOTO_NAME.test(name) &&
        !named.has(name) &&
        !versions.texts.some((text) => text.includes(name.slice(0, 64))),
    );
  add('set-aside', headline, setAside, { repairable: false });
  if (orphans.length > 0 && !(await examination.isOpen(bundle, article.id))) {
    add('orphan-photos', headline, orphans, {
      bytes: await bytesOf(fileSystem, photosPath(bundle), orphans),
    });
  }
  add(
    'missing-photos',
    headline,
    [...named].filter((name) => !present.has(name)),
  );
  add('damaged-versions', headline, versions.damaged);
  add('temporaries', headline, temporaries);
  if (examination.thorough) {
    const damaged: string[] = [];
    for (const { name } of photos) {
      if (!PHOTO_NAME.test(name)) continue;
      if ((await hashOfFile(fileSystem, join(photosPath(bundle), name))) !== name.slice(0, 64))
        damaged.push(name);
    }
    add('damaged-photos', headline, damaged, { repairable: false });
  }
  return { storyId: article.id, problems: found };
}

interface LookedAtVersions {
  readonly names: readonly string[];
  readonly damaged: readonly string[];
  /** The bytes of all of them as text, to look for hashes in. */
  readonly texts: readonly string[];
}

async function lookAtVersions(fileSystem: FileSystem, bundle: string): Promise<LookedAtVersions> {
  const names = await versionNames(fileSystem, versionsPath(bundle));
  const damaged: string[] = [];
  const texts: string[] = [];
  for (const name of names) {
    const bytes = await fileSystem.readFile(join(versionsPath(bundle), name));
    const version = readVersion(name, bytes);
    if (!version.ok && version.error.code !== 'story-newer-format') damaged.push(name);
    texts.push(Buffer.from(bytes).toString('latin1'));
  }
  return { names, damaged, texts };
}

/** Paths inside the story's folder of temporary files whose program must have ended. */
export async function leftOver({ fileSystem, now }: Examination, bundle: string): Promise<string[]> {
  const found: string[] = [];
  for (const part of ['', PHOTOS_NAME, VERSIONS_NAME]) {
    for (const { name } of await entriesIn(fileSystem, join(bundle, part))) {
      if (!isTemporaryName(name)) continue;
      const path = join(part, name);
      const { modifiedAt } = await fileSystem.facts(join(bundle, path));
      if (now.getTime() - modifiedAt >= LEFT_OVER_AFTER) found.push(path);
    }
  }
  return found;
}

async function bytesOf(fileSystem: FileSystem, folder: string, names: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const name of names) bytes += (await fileSystem.facts(join(folder, name))).size;
  return bytes;
}

async function entriesIn(fileSystem: FileSystem, folder: string): Promise<readonly FolderEntry[]> {
  try {
    return await fileSystem.readFolder(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
