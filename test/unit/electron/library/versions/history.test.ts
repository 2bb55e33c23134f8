import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { nodeFileSystem } from '../../../../../electron/library/node-file-system.ts';
import { thinVersions } from '../../../../../electron/library/versions/thin-versions.ts';
import {
  codeOf,
  type Desk,
  fileIn,
  given,
  namesIn,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  wordsOf,
} from '../temporary-library.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Written extends Desk {
  opened: OpenedStory;
  readonly storyId: string;
  readonly bundle: string;
  write(text: string, wait?: number): Promise<void>;
}

async function writtenStory(): Promise<Written> {
  const desk = temporaryDesk();
  const opened = given(await desk.library.create(story('Bão', 'một')));
  const bundle = given(await desk.library.bundlePath(opened.storyId));
  const written: Written = {
    ...desk,
    opened,
    storyId: opened.storyId,
    bundle,
    async write(text, wait = 6 * MINUTE) {
      desk.clock.pass(wait);
      written.opened = { ...written.opened, ...given(await desk.library.save(typed(written.opened, text))) };
      await desk.library.idle();
    },
  };
  return written;
}

describe('the history of a story', () => {
  it('tells who wrote what when and why, newest first', async () => {
    const { library, storyId, write, clock } = await writtenStory();
    await write('hai ba');
    await write('bốn năm sáu');
    clock.pass(MINUTE);
    const kept = given(await library.history.keep(storyId, 'milestone', 'Bản gửi duyệt'));
    const { versions, damaged } = given(await library.history.list(storyId));
    expect(damaged).toBe(0);
    expect(versions).toMatchObject([
      { reason: 'milestone', note: 'Bản gửi duyệt', words: 3, savedBy: 'Lan', revision: 3, readable: true },
      { reason: 'interval', note: '', words: 2, revision: 2 },
      { reason: 'interval', words: 1, revision: 1 },
    ]);
    expect(versions[0]).toEqual(kept);
    expect(versions.map(({ parents }) => parents)).toEqual([
      [versions[1]?.versionId],
      [versions[2]?.versionId],
      [],
    ]);
    const read = given(await library.history.read(storyId, versions[1]?.versionId ?? ''));
    expect(read.version).toEqual(versions[1]);
    expect(wordsOf(read.article)).toBe('hai ba');
  });

  it('keeps a milestone though the words were kept before', async () => {
    const { library, storyId } = await writtenStory();
    given(await library.history.keep(storyId, 'milestone', 'một'));
    given(await library.history.keep(storyId, 'approved', ''));
    const { versions } = given(await library.history.list(storyId));
    expect(versions.map(({ reason }) => reason)).toEqual(['approved', 'milestone']);
  });

  it('counts a damaged file, and reads none', async () => {
    const { library, storyId, write, bundle } = await writtenStory();
    await write('hai');
    await write('ba');
    const { versions } = given(await library.history.list(storyId));
    const path = join(bundle, 'versions', `${versions[0]?.versionId}.json`);
    writeFileSync(path, readFileSync(path, 'utf8').replace('hai', 'HAI'));
    const after = given(await library.history.list(storyId));
    expect(after.damaged).toBe(1);
    expect(after.versions).toHaveLength(1);
    expect(codeOf(await library.history.read(storyId, versions[0]?.versionId ?? ''))).toBe('version-damaged');
    expect(codeOf(await library.history.restore(storyId, versions[0]?.versionId ?? ''))).toBe(
      'version-damaged',
    );
  });

  it('answers for what is not there', async () => {
    const { library, storyId } = await writtenStory();
    expect(codeOf(await library.history.read(storyId, 'a'.repeat(64)))).toBe('version-not-found');
    expect(codeOf(await library.history.list(newIdentifier()))).toBe('story-not-found');
    expect(codeOf(await library.history.keep('../etc', 'milestone', ''))).toBe('story-not-found');
  });

  it('reads what an earlier program kept, without words or note', async () => {
    const { library, storyId, write, bundle } = await writtenStory();
    await write('hai');
    const [name = ''] = namesIn(join(bundle, 'versions'));
    const {
      words: _w,
      note: _n,
      restoredFrom: _r,
      ...old
    } = JSON.parse(readFileSync(join(bundle, 'versions', name), 'utf8'));
    const text = `${JSON.stringify(old, null, 2)}\n`;
    const { sha256Hex } = await import('../../../../../electron/library/sha256.ts');
    writeFileSync(join(bundle, 'versions', `${sha256Hex(text)}.json`), text);
    const { versions } = given(await library.history.list(storyId));
    expect(versions).toHaveLength(2);
    expect(versions).toMatchObject([{ words: 1 }, { words: 1 }]);
  });
});

describe('putting a version back', () => {
  it('makes a new revision, after what was there was kept', async () => {
    const { library, storyId, write, bundle } = await writtenStory();
    await write('hai');
    await write('ba');
    const first = given(await library.history.list(storyId)).versions.at(-1);
    const opened = given(await library.history.restore(storyId, first?.versionId ?? ''));
    expect(wordsOf(opened.article)).toBe('một');
    expect(opened).toMatchObject({ revision: 4, recovered: null, notice: null });
    expect(wordsOf(fileIn(bundle).article)).toBe('một');
    const { versions } = given(await library.history.list(storyId));
    expect(new Set(versions.slice(0, 2).map(({ reason }) => reason))).toEqual(
      new Set(['restored', 'before-restore']),
    );
    const restored = versions.find(({ reason }) => reason === 'restored');
    const before = versions.find(({ reason }) => reason === 'before-restore');
    expect(restored).toMatchObject({ restoredFrom: first?.versionId, parents: [before?.versionId] });
    expect(wordsOf(given(await library.history.read(storyId, before?.versionId ?? '')).article)).toBe('ba');
    const receipt = given(await library.save(typed(opened, 'viết tiếp')));
    expect(receipt).toMatchObject({ revision: 5, keptAs: null });
  });

  it('keeps also what another wrote and what was typed and not saved', async () => {
    const { library, storyId, write, opened, again, clock } = await writtenStory();
    await write('hai');
    const other = again({ userData: temporaryFolder(), savedBy: 'Minh' });
    given(await other.save(typed(given(await other.open(storyId)), 'của Minh')));
    clock.pass(MINUTE);
    given(await library.backUp(typed({ ...opened, revision: 2 }, 'gõ dở')));
    const first = given(await library.history.list(storyId)).versions.at(-1);
    const back = given(await library.history.restore(storyId, first?.versionId ?? ''));
    expect(back).toMatchObject({ recovered: null });
    expect(wordsOf(back.article)).toBe('một');
    const { versions } = given(await library.history.list(storyId));
    const words = await Promise.all(
      versions.map(async ({ versionId }) =>
        wordsOf(given(await library.history.read(storyId, versionId)).article),
      ),
    );
    expect(words).toEqual(expect.arrayContaining(['của Minh', 'gõ dở', 'một']));
  });
});

describe('thinning', () => {
  it('leaves the records of what goes, so that the chain stays whole', async () => {
    const { library, storyId, write, bundle, clock } = await writtenStory();
    for (let count = 0; count < 12; count += 1) await write(`lần ${count}`);
    const before = given(await library.history.list(storyId)).versions;
    clock.pass(30 * HOUR);
    await write('hôm sau');
    const after = given(await library.history.list(storyId)).versions;
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter(({ readable }) => readable).length).toBeLessThan(5);
    const known = new Set(after.map(({ versionId }) => versionId));
    for (const { parents } of after) for (const parent of parents) expect(known.has(parent)).toBe(true);
    const gone = after.find(({ readable }) => !readable);
    const was = before.find(({ versionId }) => versionId === gone?.versionId);
    expect({ ...gone, readable: true }).toEqual(was);
    expect(codeOf(await library.history.read(storyId, gone?.versionId ?? ''))).toBe('version-not-found');
    expect(namesIn(join(bundle, 'versions')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('gathers its records when they become many, and loses none', async () => {
    const { library, storyId, write, bundle, clock } = await writtenStory();
    let written = 0;
    for (let day = 0; day < 30; day += 1) {
      for (let count = 0; count < 3; count += 1) {
        await write(`ngày ${day} lần ${count}`);
        written += 1;
      }
      clock.pass(26 * HOUR);
    }
    const records = readdirSync(join(bundle, 'versions')).filter((name) => name.startsWith('thinned.'));
    expect(records.length).toBeGreaterThan(0);
    expect(records.length).toBeLessThan(24);
    const { versions } = given(await library.history.list(storyId));
    expect(versions).toHaveLength(written);
    expect(versions.filter(({ readable }) => readable).length).toBeLessThan(40);
  });

  it('by two machines at once loses no record', async () => {
    const { library, storyId, write, bundle, clock } = await writtenStory();
    for (let count = 0; count < 12; count += 1) await write(`lần ${count}`);
    const total = given(await library.history.list(storyId)).versions.length;
    const later = new Date(clock.now().getTime() + 72 * HOUR);
    await Promise.all([1, 2, 3].map(() => thinVersions(nodeFileSystem, bundle, later)));
    expect(given(await library.history.list(storyId)).versions).toHaveLength(total);
    expect(await thinVersions(nodeFileSystem, bundle, later)).toBe(0);
  });
});

describe('what the file holds', () => {
  it('is read without opening the story, past what is only backed up', async () => {
    const written = await writtenStory();
    const { library, storyId } = written;
    await written.write('đã lưu');
    const saved = given(await library.history.readSaved(storyId));
    expect(JSON.stringify(saved.article)).toContain('đã lưu');
    given(
      await library.backUp({
        storyId,
        revision: saved.revision,
        contentSha256: saved.contentSha256,
        article: JSON.parse(JSON.stringify(saved.article).replace('đã lưu', 'gõ dở')),
      }),
    );
    expect(given(await library.history.readSaved(storyId))).toEqual(saved);
    expect(codeOf(await library.history.readSaved(newIdentifier()))).toBe('story-not-found');
  });
});
