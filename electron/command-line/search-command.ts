import path from 'node:path';
import type { SearchHit } from '#shared/api/search.ts';
import { createBundleFinder, storyFolders } from '../library/find-bundle.ts';
import { nodeFileSystem } from '../library/node-file-system.ts';
import { indexFiles, indexPlace } from '../search/database/open-database.ts';
import type { LibraryIndex } from '../search/library-index.ts';
import { openLibraryIndex } from '../search/open-library-index.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface SearchCommandOptions {
  /** The library's folder. */
  readonly library: string;
  readonly json: boolean;
}

export interface SearchServices {
  /** Where the desk keeps its indexes, absolute. */
  readonly userData: string;
  readonly onUnexpected?: (error: unknown) => void;
}

const MOST = 50;
/** From so many stories on, an index is worth its place on the disk, also for one who only types commands. */
const WORTH_AN_INDEX = 3000;

/**
 * `toasoan search`: the stories that answer a query, the best first: headline, sentence and folder. With `json` one
 * line, an array of {storyId, bundle, headline, kicker, status, savedAt, kind, exact, field, block, sentence, ranges}.
 * Uses the desk's index where there is one, brought up to date; else goes through the library. Finding nothing is no
 * failure.
 *
 * @returns the exit code
 */
export async function searchCommand(
  query: string,
  { library, json }: SearchCommandOptions,
  io: CommandOutput,
  services: SearchServices,
): Promise<number> {
  const root = path.resolve(library);
  const index = openLibraryIndex({
    root,
    userData: services.userData,
    plain: !(await isIndexed(services.userData, root)),
    ...(services.onUnexpected && { onUnexpected: services.onUnexpected }),
  });
  try {
    return await answer(index, query, root, json, io);
  } finally {
    await index.close();
  }
}

async function answer(
  index: LibraryIndex,
  query: string,
  root: string,
  json: boolean,
  io: CommandOutput,
): Promise<number> {
  const read = await index.refresh();
  if (!read.ok) return reportFailure(read.error, io);
  const found = await index.search({ query, limit: MOST, filter: {} });
  if (!found.ok) return reportFailure(found.error, io);
  const { hits, more } = found.value;
  const bundles = await bundlesOf(hits, root);
  if (json) io.out(JSON.stringify(hits.map((hit) => row(hit, bundles))));
  else {
    for (const hit of hits) for (const line of lines(hit, bundles, io)) io.out(line);
    if (hits.length === 0) io.error(io.translate('cli.search.none'));
    if (more) io.error(io.translate('cli.search.more', { count: hits.length }));
  }
  return EXIT_CODE.done;
}

async function isIndexed(userData: string, root: string): Promise<boolean> {
  if ((await indexFiles(await indexPlace(userData, root))).length > 0) return true;
  // What is wrong with the folder is told when it is read.
  const folders = await storyFolders(nodeFileSystem, root).catch(() => []);
  return folders.length >= WORTH_AN_INDEX;
}

async function bundlesOf(hits: readonly SearchHit[], root: string): Promise<Map<string, string>> {
  const finder = createBundleFinder(nodeFileSystem, root);
  const bundles = new Map<string, string>();
  for (const { story } of hits) {
    const bundle = await finder.find(story.storyId).catch(() => null);
    if (bundle !== null) bundles.set(story.storyId, bundle);
  }
  return bundles;
}

function lines(hit: SearchHit, bundles: ReadonlyMap<string, string>, { translate }: CommandOutput): string[] {
  const { story, field } = hit;
  const sentence = `${hit.cutBefore ? '… ' : ''}${hit.sentence}${hit.cutAfter ? ' …' : ''}`;
  const headline = story.headline === '' ? translate('cli.search.untitled') : story.headline;
  return [
    oneLine(headline),
    oneLine(`  ${translate(`cli.search.field.${field}`)}: ${sentence}`),
    `  ${bundles.get(story.storyId) ?? ''}`,
  ];
}

/** The keys always in the same order, and all of them always there. */
function row(hit: SearchHit, bundles: ReadonlyMap<string, string>) {
  const { story, kind, exact, field, block, sentence, ranges } = hit;
  const { storyId, headline, kicker, status, savedAt } = story;
  const bundle = bundles.get(storyId) ?? null;
  return { storyId, bundle, headline, kicker, status, savedAt, kind, exact, field, block, sentence, ranges };
}
