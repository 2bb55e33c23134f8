import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVersion } from '../../../../electron/library/version-file.ts';
import {
  asStored,
  codeOf,
  fileIn,
  given,
  namesIn,
  onlyBundle,
  story,
  temporaryDesk,
  typed,
  wordsOf,
} from './temporary-library.ts';

const MINUTE = 60_000;

describe('a story on disk', () => {
  it('is made with a folder that says what it is, at revision 1', async () => {
    const { library, root } = temporaryDesk();
    const article = story('Đường sắt Hà Nội – Đà Nẵng thông tuyến');
    const opened = given(await library.create(article));
    const bundle = onlyBundle(root);
    expect(basename(bundle)).toBe(
      `duong-sat-ha-noi-da-nang-thong-tuyen--${article.id.slice(-8).toLowerCase()}`,
    );
    expect(given(await library.bundlePath(article.id))).toBe(bundle);
    expect(namesIn(bundle)).toEqual(['article.json', 'photos']);
    expect(opened).toMatchObject({
      storyId: article.id,
      revision: 1,
      article: asStored(article),
      readOnly: null,
      recovered: null,
      notice: null,
      missingPhotos: [],
    });
    expect(fileIn(bundle)).toMatchObject({
      revision: 1,
      savedBy: 'Lan',
      savedAt: '2026-01-05T08:00:00.000Z',
    });
  });

  it('without headline is called "tin-moi", and keeps its folder when it gets one', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create());
    const bundle = onlyBundle(root);
    expect(basename(bundle)).toMatch(/^tin-moi--[0-9a-z]{8}$/);
    const article = { ...(opened.article as object), headline: 'Tít mới' };
    given(await library.save({ ...typed(opened, 'x'), article }));
    expect(onlyBundle(root)).toBe(bundle);
  });

  it('gets a fresh id where its own is taken', async () => {
    const { library } = temporaryDesk();
    const article = story('Một');
    const first = given(await library.create(article));
    const second = given(await library.create(article));
    expect(second.storyId).not.toBe(first.storyId);
    expect(given(await library.list()).stories).toHaveLength(2);
  });

  it('is what was saved, after a restart too', async () => {
    const { library, again } = temporaryDesk();
    const opened = given(await library.create(story('Bão số 3')));
    const receipt = given(await library.save(typed(opened, 'Chữ mới.')));
    expect(receipt).toMatchObject({ revision: 2, keptAs: null, savedAt: '2026-01-05T08:00:00.000Z' });
    const reopened = given(await again().open(opened.storyId));
    expect(wordsOf(reopened.article)).toBe('Chữ mới.');
    expect(reopened).toMatchObject({ revision: 2, contentSha256: receipt.contentSha256, recovered: null });
  });

  it('leaves no temporary file', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    given(await library.save(typed(opened, 'x')));
    expect(
      namesIn(root)
        .concat(namesIn(onlyBundle(root)))
        .filter((name) => name.endsWith('.tmp')),
    ).toEqual([]);
  });

  it('is not written when the words are already there', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    const before = readFileSync(join(onlyBundle(root), 'article.json'));
    const receipt = given(await library.save({ ...typed(opened, 'x'), article: opened.article }));
    expect(receipt).toMatchObject({ revision: 1, contentSha256: opened.contentSha256, keptAs: null });
    expect(readFileSync(join(onlyBundle(root), 'article.json')).equals(before)).toBe(true);
  });

  it('answers what it can not do', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    const other = story('Khác');
    expect(codeOf(await library.open(other.id))).toBe('story-not-found');
    expect(codeOf(await library.open('../../etc'))).toBe('story-not-found');
    expect(codeOf(await library.save({ ...typed(opened, 'x'), storyId: other.id }))).toBe('story-invalid');
    expect(codeOf(await library.save({ ...typed(opened, 'x'), article: { id: opened.storyId } }))).toBe(
      'story-invalid',
    );
    const unknown = {
      storyId: other.id,
      revision: 1,
      contentSha256: opened.contentSha256,
      article: asStored(other),
    };
    expect(codeOf(await library.save(unknown))).toBe('story-not-found');
    expect(codeOf(await library.backUp({ ...unknown, storyId: '../x' }))).toBe('invalid-request');
    rmSync(root, { recursive: true });
    expect(codeOf(await library.list())).toBe('library-missing');
    expect(codeOf(await library.create())).toBe('library-missing');
    expect(codeOf(await library.open(opened.storyId))).toBe('library-missing');
    expect(codeOf(await library.save(typed(opened, 'x')))).toBe('storage-gone');
  });
});

describe('saves that come fast', () => {
  it('answer everybody, with the last text on disk and fewer writes than requests', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    const receipts = await Promise.all(
      Array.from({ length: 30 }, (_, n) => library.save(typed(opened, `bản ${n}`))),
    );
    expect(receipts.every((receipt) => receipt.ok && receipt.value.keptAs === null)).toBe(true);
    const file = fileIn(onlyBundle(root));
    expect(wordsOf(asStored(file.article))).toBe('bản 29');
    expect(file.revision).toBe(3);
    expect(receipts.slice(1).every((receipt) => receipt.ok && receipt.value.revision === 3)).toBe(true);
  });

  it('that come before the page has heard of the last one are not taken for a conflict', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    given(await library.save(typed(opened, 'một')));
    const late = given(await library.save(typed(opened, 'hai')));
    expect(late).toMatchObject({ revision: 3, keptAs: null });
    expect(wordsOf(asStored(fileIn(onlyBundle(root)).article))).toBe('hai');
  });
});

describe('versions', () => {
  it('keep what is overwritten, once in five minutes', async () => {
    const { library, root, clock } = temporaryDesk();
    let opened = given(await library.create(story('Bão', 'lời 0')));
    const versions = (): string[] => namesIn(join(onlyBundle(root), 'versions'));
    const save = async (text: string): Promise<void> => {
      opened = { ...opened, ...given(await library.save(typed(opened, text))) };
    };
    await save('lời 1');
    expect(versions()).toHaveLength(1);
    clock.pass(5 * MINUTE);
    await save('lời 2');
    expect(versions()).toHaveLength(1);
    clock.pass(1);
    await save('lời 3');
    expect(versions()).toHaveLength(2);
    const kept = versions().map((name) => {
      const bytes = readFileSync(join(onlyBundle(root), 'versions', name));
      return { json: JSON.parse(bytes.toString()), file: given(readVersion(name, bytes)) };
    });
    const byWords = new Map(kept.map((one) => [wordsOf(asStored(one.file.article)), one]));
    expect([...byWords.keys()].sort()).toEqual(['lời 0', 'lời 2']);
    const first = byWords.get('lời 0');
    const second = byWords.get('lời 2');
    expect(first?.json).toMatchObject({
      format: 1,
      parents: [],
      reason: 'interval',
      savedBy: 'Lan',
      revision: 1,
    });
    expect(second?.json.parents).toEqual([
      versions()
        .find(
          (name) =>
            first &&
            JSON.parse(readFileSync(join(onlyBundle(root), 'versions', name), 'utf8')).keptAt ===
              first.json.keptAt,
        )
        ?.slice(0, 64),
    ]);
  });

  it('are named by the hash of their bytes (sha256sum agrees)', async () => {
    const { library, root } = temporaryDesk();
    const opened = given(await library.create(story('Bão')));
    given(await library.save(typed(opened, 'mới')));
    const folder = join(onlyBundle(root), 'versions');
    const [name] = namesIn(folder);
    const sum = execFileSync('sha256sum', [join(folder, name ?? '')], { encoding: 'utf8' });
    expect(`${sum.slice(0, 64)}.json`).toBe(name);
  });

  it('hold the same words once, where these were just kept', async () => {
    const { library, root, clock } = temporaryDesk();
    let opened = given(await library.create(story('Bão', 'lời 0')));
    for (const text of ['lời 1', 'lời 0', 'lời 2']) {
      opened = { ...opened, ...given(await library.save(typed(opened, text))) };
      if (text === 'lời 0') clock.pass(6 * MINUTE);
    }
    expect(namesIn(join(onlyBundle(root), 'versions'))).toHaveLength(1);
  });

  it('are remembered over a restart: no new one within the five minutes', async () => {
    const { library, again, root, clock } = temporaryDesk();
    const opened = given(await library.create(story('Bão', 'lời 0')));
    given(await library.save(typed(opened, 'lời 1')));
    clock.pass(MINUTE);
    const later = again();
    given(await later.save(typed(given(await later.open(opened.storyId)), 'lời 2')));
    expect(namesIn(join(onlyBundle(root), 'versions'))).toHaveLength(1);
  });
});
