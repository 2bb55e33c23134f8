import type { StoryVersion } from '#shared/api/story-version.ts';

/** A version for tests. `keptAt` without a zone is this machine's time. */
export function version(name: string, keptAt: string, rest: Partial<StoryVersion> = {}): StoryVersion {
  return {
    versionId: [...name]
      .map((letter) => letter.charCodeAt(0).toString(16))
      .join('')
      .padStart(64, '0'),
    keptAt: new Date(keptAt).toISOString(),
    savedAt: new Date(keptAt).toISOString(),
    savedBy: 'lan@may-1',
    reason: 'interval',
    note: '',
    words: 12,
    revision: 3,
    contentSha256: '0'.repeat(64),
    parents: [],
    restoredFrom: null,
    readable: true,
    ...rest,
  };
}
