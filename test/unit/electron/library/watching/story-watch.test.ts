import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoryChange } from '#shared/api/library-event.ts';
import { given, story, temporaryDesk, temporaryFolder, typed } from '../temporary-library.ts';
import { testPulse } from '../test-pulse.ts';

async function watched() {
  const changes: StoryChange[] = [];
  const desk = temporaryDesk({ pulse: testPulse(), watchFolder: () => () => undefined });
  const library = desk.again({ onStoryChanged: (change) => changes.push(change) });
  const opened = given(await library.create(story('Bão', 'một')));
  const bundle = given(await library.bundlePath(opened.storyId));
  await library.attention.attend(opened.storyId);
  const look = () => library.attention.lookAround();
  const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
  return { ...desk, library, opened, bundle, path: join(bundle, 'article.json'), changes, look, other };
}

describe('the story that is open', () => {
  it('raises no alarm over our own saves, touched times, or the same bytes written again', async () => {
    const { library, opened, path, changes, look, clock } = await watched();
    let last = opened;
    for (let round = 0; round < 10; round += 1) {
      clock.pass(200_000);
      const saving = library.save(typed(last, `lần ${round}`));
      await Promise.all([look(), look()]);
      last = { ...last, ...given(await saving) };
      utimesSync(path, new Date(2000 + round, 1, 1), new Date(1990 + round, 1, 1));
      await look();
      writeFileSync(`${path}.copy`, readFileSync(path));
      renameSync(`${path}.copy`, path);
      await look();
    }
    given(await library.work.archive(opened.storyId, true));
    await look();
    expect(changes).toEqual([]);
  });

  it('is told once when another has saved it, with who and what', async () => {
    const { opened, changes, look, other } = await watched();
    const receipt = given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh')));
    await look();
    await look();
    const { revision, contentSha256, savedAt } = receipt;
    const { storyId } = opened;
    expect(changes).toEqual([
      { kind: 'changed', storyId, revision, contentSha256, savedAt, savedBy: 'Minh' },
    ]);
    given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh nữa')));
    await look();
    expect(changes).toHaveLength(2);
  });

  it('is quiet again once the other’s text was opened', async () => {
    const { library, opened, changes, look, other } = await watched();
    given(await other.save(typed(given(await other.open(opened.storyId)), 'của Minh')));
    given(await library.open(opened.storyId));
    await look();
    expect(changes).toEqual([]);
  });

  it('is told when an older text is put back by a program that synchronises', async () => {
    const { library, opened, path, changes, look } = await watched();
    const old = readFileSync(path);
    given(await library.save(typed(opened, 'hai')));
    writeFileSync(path, old);
    await look();
    expect(changes).toMatchObject([{ kind: 'changed', revision: 1 }]);
  });

  it('is told when its disk goes away, and when it is back', async () => {
    const { root, opened, changes, look } = await watched();
    const away = join(temporaryFolder(), 'away');
    renameSync(root, away);
    await look();
    await look();
    renameSync(away, root);
    await look();
    await look();
    const { storyId } = opened;
    expect(changes).toEqual([
      { kind: 'gone', storyId },
      { kind: 'back', storyId },
    ]);
  });

  it('half written by another program waits until it can be read', async () => {
    const { path, changes, look } = await watched();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, 300));
    await look();
    writeFileSync(path, whole);
    await look();
    expect(changes).toEqual([]);
  });

  it('is looked at every two seconds by itself, and no more once it is closed', async () => {
    const pulse = testPulse();
    const changes: StoryChange[] = [];
    const desk = temporaryDesk({ pulse });
    const library = desk.again({ onStoryChanged: (change) => changes.push(change) });
    const opened = given(await library.create(story('Bão', 'một')));
    await library.attention.attend(opened.storyId);
    const other = desk.again({ userData: temporaryFolder(), savedBy: 'Minh' });
    const save = async (text: string) =>
      given(await other.save(typed(given(await other.open(opened.storyId)), text)));
    await save('hai');
    pulse.pass(2000);
    await library.idle();
    expect(changes).toHaveLength(1);
    await library.attention.attend(null);
    await save('ba');
    pulse.pass(10_000);
    await library.idle();
    expect(changes).toHaveLength(1);
    expect(pulse.count()).toBe(0);
  });
});
