import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeFileSystem } from '../../../../electron/library/node-file-system.ts';
import { sweepTemporaries } from '../../../../electron/library/sweep.ts';
import { given, namesIn, story, temporaryDesk, temporaryFolder } from './temporary-library.ts';

const HOUR = 3600_000;

it('takes away temporaries of ours older than a day, and nothing else', async () => {
  const folder = temporaryFolder();
  const now = new Date();
  const put = (name: string, hours: number): void => {
    writeFileSync(join(folder, name), 'x');
    const then = new Date(now.getTime() - hours * HOUR);
    utimesSync(join(folder, name), then, then);
  };
  put('.article.json.0123456789ab.tmp', 25);
  put('.article.json.ba9876543210.tmp', 23);
  put('.another.tmp', 250);
  put('article.json', 250);
  mkdirSync(join(folder, '.story.0123456789ab.tmp', 'photos'), { recursive: true });
  const then = new Date(now.getTime() - 25 * HOUR);
  utimesSync(join(folder, '.story.0123456789ab.tmp'), then, then);
  await sweepTemporaries(nodeFileSystem, folder, now);
  expect(namesIn(folder)).toEqual(['.another.tmp', '.article.json.ba9876543210.tmp', 'article.json']);
  await sweepTemporaries(nodeFileSystem, join(folder, 'không có'), now);
});

it('is done when a story is opened and when the library is listed', async () => {
  const { library, root } = temporaryDesk({ now: () => new Date(Date.now() + 25 * HOUR) });
  const { storyId } = given(await library.create(story('Bão')));
  const bundle = given(await library.bundlePath(storyId));
  const left = '.article.json.0123456789ab.tmp';
  for (const folder of [root, bundle, join(bundle, 'photos')]) writeFileSync(join(folder, left), 'x');
  given(await library.open(storyId));
  given(await library.list());
  await library.idle();
  for (const folder of [root, bundle, join(bundle, 'photos')]) expect(namesIn(folder)).not.toContain(left);
});
