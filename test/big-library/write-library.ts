import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PhotoAsset, photoFileName } from '#shared/article/photo.ts';
import { bundleNames } from '../../electron/library/bundle-name.ts';
import { composeStory } from '../../electron/library/compose-story.ts';
import { makeStory } from './article.ts';

export interface BigLibrary {
  /** The folder to fill, absolute; made where it is missing. */
  readonly root: string;
  readonly stories: number;
  readonly seed?: number;
  /** Number of the first story, to add to a library that has some. */
  readonly from?: number;
  /** A picture on disk for every story that has a photo. Without it their files are missing. */
  readonly photo?: { readonly file: string; readonly asset: PhotoAsset };
}

/**
 * Writes a library of made-up stories, the same for the same seed. Straight to the folder and unsynced: a fill, no
 * test of saving.
 *
 * @returns the ids in the order of their numbers
 */
export function writeBigLibrary({ root, stories, seed = 1, from = 0, photo }: BigLibrary): string[] {
  mkdirSync(root, { recursive: true });
  const ids: string[] = [];
  for (let number = from; number < from + stories; number += 1) {
    const { article, savedAt } = makeStory(number, seed, photo?.asset);
    const composed = composeStory(article, { revision: 1, savedAt, savedBy: 'Kho lớn' });
    if (!composed.ok) throw new Error(composed.error.code);
    const bundle = join(root, bundleNames(article.headline, article.id).next().value ?? article.id);
    mkdirSync(bundle);
    writeFileSync(join(bundle, 'article.json'), composed.value.text);
    if (photo !== undefined && article.body.some(({ type }) => type === 'photo')) {
      mkdirSync(join(bundle, 'photos'));
      copyFileSync(photo.file, join(bundle, 'photos', photoFileName(photo.asset)));
    }
    ids.push(article.id);
  }
  return ids;
}
