import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import { decideRecovery } from '../../../../electron/library/decide-recovery.ts';
import { faultyFileSystem } from '../../../faults/faulty-file-system.ts';
import {
  codeOf,
  everyTextUnder,
  given,
  namesIn,
  onlyBundle,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  wordsOf,
  writeText,
} from './temporary-library.ts';

const file = {
  revision: 5,
  contentSha256: 'f'.repeat(64),
  savedAt: '2026-01-05T08:00:00.000Z',
  savedBy: 'Lan',
  restoredFrom: null,
};
const backup = {
  base: { revision: 5, contentSha256: 'f'.repeat(64) },
  contentSha256: 'b'.repeat(64),
  typedAt: '2026-01-05T08:00:01.000Z',
  savedBy: 'Lan',
};
const older = { revision: 4, contentSha256: 'e'.repeat(64) };

describe('decideRecovery', () => {
  it.each([
    ['the same words', file, { ...backup, contentSha256: file.contentSha256, base: older }, 'use-file'],
    ['typed after the file', file, backup, 'recover'],
    ['an earlier base', file, { ...backup, base: older }, 'keep-both'],
    ['the same number of another text', file, { ...backup, base: { ...older, revision: 5 } }, 'keep-both'],
    ['a later base than the file', file, { ...backup, base: { ...older, revision: 7 } }, 'keep-both'],
    [
      'an earlier base, saved by the same writer since',
      file,
      { ...backup, base: older, typedAt: '2026-01-05T07:59:59.000Z' },
      'keep-version',
    ],
    [
      'an earlier base, saved by another since',
      { ...file, savedBy: 'Minh' },
      { ...backup, base: older, typedAt: '2026-01-05T07:59:59.000Z' },
      'keep-both',
    ],
    ['the base was damaged', { ...file, restoredFrom: 3 }, { ...backup, base: older }, 'recover'],
    ['older than what was restored', { ...file, restoredFrom: 5 }, { ...backup, base: older }, 'keep-both'],
  ] as const)('%s', (_, stored, typedText, expected) => {
    expect(decideRecovery(stored, typedText)).toBe(expected);
  });
});

describe('a crash backup', () => {
  it('is found again after a crash, and gone once it is saved', async () => {
    const { library, again, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'vừa gõ')));
    const later = again();
    const recovered = given(await later.open(opened.storyId));
    expect(wordsOf(recovered.article)).toBe('vừa gõ');
    expect(recovered).toMatchObject({
      revision: 1,
      recovered: { typedAt: '2026-01-05T08:00:00.000Z' },
      notice: null,
    });
    given(await later.save(typed(recovered, 'vừa gõ, gõ tiếp')));
    await later.idle();
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
    expect(given(await again().open(opened.storyId)).recovered).toBeNull();
  });

  it('stays as long as no save was acknowledged', async () => {
    const { library, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'vừa gõ')));
    expect(codeOf(await library.save({ ...typed(opened, 'x'), article: { id: 'x' } }))).toBe('story-invalid');
    await library.idle();
    expect(namesIn(join(userData, 'backups'))).toEqual([`${opened.storyId}.json`]);
  });

  it('of words typed while a save ran stays, and is found to belong to what was saved', async () => {
    const { library, again, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    const saving = library.save(typed(opened, 'đang lưu'));
    const backing = library.backUp(typed(opened, 'gõ trong lúc lưu'));
    given(await saving);
    given(await backing);
    await library.idle();
    const recovered = given(await again().open(opened.storyId));
    expect(wordsOf(recovered.article)).toBe('gõ trong lúc lưu');
    expect(recovered).toMatchObject({ revision: 2, notice: null });
    expect(namesIn(root)).toHaveLength(1);
  });

  it('that comes late, after a save of later words, is not written', async () => {
    const { library, again, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    const all = [
      library.backUp(typed(opened, 'một')),
      library.backUp(typed(opened, 'hai')),
      library.save(typed(opened, 'ba')),
    ];
    expect((await Promise.all<{ ok: boolean }>(all)).every(({ ok }) => ok)).toBe(true);
    await library.idle();
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
    expect(wordsOf(given(await again().open(opened.storyId)).article)).toBe('ba');
  });

  it('that is still waiting for a slow disk when later words are saved is not written', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fileSystem = faultyFileSystem(async (operation, path) => {
      if (operation === 'createFile' && path.includes('backups')) await held;
    });
    const { library, userData } = temporaryDesk({ fileSystem });
    const opened = given(await library.create(story('Bão', 'gốc')));
    const backups = ['một', 'hai'].map((text) => library.backUp(typed(opened, text)));
    given(await library.save(typed(opened, 'ba')));
    release();
    expect((await Promise.all(backups)).every(({ ok }) => ok)).toBe(true);
    await library.idle();
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
  });

  it('can be turned down: it becomes a version, and the file is shown', async () => {
    const { library, again, root, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'không cần nữa')));
    const later = again();
    given(await later.open(opened.storyId));
    const shown = given(await later.discardRecovered(opened.storyId));
    expect(wordsOf(shown.article)).toBe('gốc');
    expect(shown.recovered).toBeNull();
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
    const [name] = namesIn(join(onlyBundle(root), 'versions'));
    const version = JSON.parse(readFileSync(join(onlyBundle(root), 'versions', name ?? ''), 'utf8'));
    expect(version.reason).toBe('discarded');
    expect(wordsOf(version.article)).toBe('không cần nữa');
  });

  it('of a story that another changed meanwhile becomes a story of its own', async () => {
    const { library, again, root, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'lời của Lan')));
    const other = again({ userData: temporaryFolder(), savedBy: 'Minh' });
    given(await other.save(typed(given(await other.open(opened.storyId)), 'lời của Minh')));
    const later = again();
    const shown = given(await later.open(opened.storyId));
    expect(wordsOf(shown.article)).toBe('lời của Minh');
    expect(shown).toMatchObject({
      recovered: null,
      readOnly: null,
      notice: { code: 'story-conflict', detail: { revision: 2 } },
    });
    const { stories } = given(await later.list());
    const own = stories.find(({ storyId }) => storyId !== opened.storyId);
    expect(wordsOf(given(await later.open(own?.storyId ?? '')).article)).toBe('lời của Lan');
    expect(namesIn(root)).toHaveLength(2);
    expect(namesIn(join(userData, 'backups'))).toEqual([]);
  });

  it('left over from a text that was saved later goes to the versions', async () => {
    const { library, again, root, userData, clock } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'nửa câu')));
    const left = readFileSync(join(userData, 'backups', `${opened.storyId}.json`));
    clock.pass(1000);
    given(await library.save(typed(opened, 'cả câu')));
    await library.idle();
    // The program ended between the save and the removal of the backup.
    writeText(join(userData, 'backups', `${opened.storyId}.json`), left);
    const shown = given(await again().open(opened.storyId));
    expect(wordsOf(shown.article)).toBe('cả câu');
    expect(shown).toMatchObject({ recovered: null, notice: null });
    expect(namesIn(root)).toHaveLength(1);
    expect(everyTextUnder(root)).toContain('nửa câu');
  });

  it.each([
    ['garbage', () => 'không phải JSON'],
    ['nothing', () => ''],
    ['bytes', () => Uint8Array.from([0, 255, 254, 1])],
    ['half of it', (text: string) => text.slice(0, text.length / 2)],
    ['other words than its hash', (text: string) => text.replace('vừa gõ', 'bị sửa')],
    ['another story', (text: string, id: string) => text.replaceAll(id, newIdentifier())],
  ])('that holds %s is none, and is set aside', async (_, breakIt) => {
    const { library, again, userData } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    given(await library.backUp(typed(opened, 'vừa gõ')));
    const path = join(userData, 'backups', `${opened.storyId}.json`);
    const broken = breakIt(readFileSync(path, 'utf8'), opened.storyId);
    writeText(path, broken);
    const shown = given(await again().open(opened.storyId));
    expect(wordsOf(shown.article)).toBe('gốc');
    expect(shown.recovered).toBeNull();
    const names = namesIn(join(userData, 'backups'));
    expect(names).toEqual([expect.stringMatching(/\.corrupt-20260105T080000000Z\.json$/)]);
    expect(readFileSync(join(userData, 'backups', names[0] ?? '')).equals(Buffer.from(broken))).toBe(true);
  });

  it('keeps the whole article', async () => {
    const { library, again } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'gốc')));
    const request = typed(opened, 'vừa “gõ” \n dòng hai');
    given(await library.backUp(request));
    const shown = given(await again().open(opened.storyId));
    expect(shown.article).toEqual(request.article);
    expect(given(parseArticle(shown.article)).headline).toBe('Bão');
  });
});
