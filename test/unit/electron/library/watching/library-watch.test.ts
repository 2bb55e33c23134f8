import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { given, story, temporaryDesk, temporaryFolder, typed } from '../temporary-library.ts';
import { testPulse } from '../test-pulse.ts';

async function watched(count = 3) {
  const changes: string[][] = [];
  const pulse = testPulse();
  let poke: () => void = () => undefined;
  const desk = temporaryDesk({ pulse });
  const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    ids.push(given(await other.create(story(`Bài ${number}`, 'chữ'))).storyId);
  }
  const library = desk.again({
    onLibraryChanged: ({ storyIds }) => changes.push([...storyIds].sort()),
    watchFolder: (_, onChange) => {
      poke = onChange;
      return () => undefined;
    },
  });
  library.attention.start();
  await library.attention.lookAround();
  const look = () => library.attention.lookAround();
  const pathOf = async (id: string) => join(given(await other.bundlePath(id)), 'article.json');
  return { ...desk, library, other, ids, changes, look, pathOf, pulse, poke: () => poke() };
}

describe('the whole library', () => {
  it('tells what others made, changed and took away', async () => {
    const { other, ids, changes, look } = await watched();
    const [first = '', second = ''] = ids;
    given(await other.save(typed(given(await other.open(first)), 'mới')));
    await look();
    expect(changes.splice(0)).toEqual([[first]]);
    const made = given(await other.create(story('Mới')));
    await look();
    expect(changes.splice(0)).toEqual([[made.storyId]]);
    given(await other.bin.put(second, false));
    given(await other.work.archive(first, true));
    await look();
    expect(changes.splice(0)).toEqual([[first, second].sort()]);
    await look();
    expect(changes).toEqual([]);
  });

  it('tells nothing of touched times, of the same bytes, of a renamed folder, of our own work', async () => {
    const { root, library, ids, changes, look, pathOf } = await watched();
    const [first = '', second = ''] = ids;
    for (const id of ids) utimesSync(await pathOf(id), new Date(0), new Date(0));
    await look();
    const path = await pathOf(first);
    writeFileSync(`${path}.copy`, readFileSync(path));
    renameSync(`${path}.copy`, path);
    await look();
    const [name = ''] = readdirSync(root).filter((folder) => !folder.startsWith('.'));
    renameSync(join(root, name), join(root, 'Tên do người đặt'));
    await look();
    given(await library.save(typed(given(await library.open(second)), 'của ta')));
    given(await library.create(story('Của ta')));
    await look();
    expect(changes).toEqual([]);
  });

  it('that goes away and comes back has not changed', async () => {
    const { root, changes, look } = await watched();
    const away = join(temporaryFolder(), 'away');
    renameSync(root, away);
    await look();
    renameSync(away, root);
    await look();
    expect(changes).toEqual([]);
  });

  it('is looked through every half minute, and soon after the system tells of something', async () => {
    const { root, other, ids, changes, pathOf, pulse, poke } = await watched();
    const [first = '', second = ''] = ids;
    given(await other.save(typed(given(await other.open(first)), 'mới')));
    pulse.pass(30_000);
    await vi.waitFor(() => expect(changes).toEqual([[first]]));
    rmSync(join(await pathOf(second), '..'), { recursive: true });
    poke();
    await vi.waitFor(() => expect(changes).toEqual([[first], [second]]), { timeout: 3000 });
    expect(readdirSync(root).length).toBeGreaterThan(0);
  });

  it('damaged, or of strange form, is told as changed and hurts nobody', async () => {
    const { ids, changes, look, pathOf } = await watched();
    const [first = '', second = ''] = ids;
    writeFileSync(await pathOf(first), 'rác');
    const path = await pathOf(second);
    const file = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...file, revision: 9 }));
    await look();
    expect(changes).toEqual([[first, second].sort()]);
  });
});
