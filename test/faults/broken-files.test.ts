import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { ARTICLE_LIMITS } from '#shared/article/limits.ts';
import {
  codeOf,
  type Desk,
  everyTextUnder,
  fileIn,
  given,
  namesIn,
  story,
  temporaryDesk,
  temporaryFolder,
  typed,
  wordsOf,
  writeText,
} from '../unit/electron/library/temporary-library.ts';

interface Saved extends Desk {
  readonly storyId: string;
  readonly bundle: string;
  readonly path: string;
}

/** A story at revision 3 of which revision 2 is kept as a version; `withVersions` false: revision 1, none kept. */
async function savedStory(withVersions = true): Promise<Saved> {
  const desk = temporaryDesk();
  let opened = given(await desk.library.create(story('Bão', 'một')));
  for (const text of withVersions ? ['hai', 'ba'] : []) {
    desk.clock.pass(600_000);
    opened = { ...opened, ...given(await desk.library.save(typed(opened, text))) };
  }
  await desk.library.idle();
  const bundle = given(await desk.library.bundlePath(opened.storyId));
  return { ...desk, storyId: opened.storyId, bundle, path: join(bundle, 'article.json') };
}

const corruptNames = (bundle: string): string[] =>
  namesIn(bundle).filter((name) => name.includes('.corrupt-'));

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}

const DAMAGES: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
  ['cut short', (text) => text.slice(0, text.length / 2)],
  ['cut by one letter of its end', (text) => text.slice(0, -3)],
  ['empty', () => ''],
  ['zeros', (text) => new Uint8Array(text.length)],
  ['garbage', () => 'Không phải JSON {'],
  ['bytes that are no UTF-8', () => Uint8Array.from([0xff, 0xfe, 0, 1, 2, 0xc3])],
  ['JSON of something else', () => '[1, 2, 3]'],
  ['words that do not fit their hash', (text) => text.replace('ba', 'bị sửa')],
  ['an article of the wrong form', (text) => text.replace('"body": [', '"body": 7, "x": [')],
  ['a depth that would end the stack', () => `${'['.repeat(100_000)}`],
];

describe('a damaged article.json', () => {
  it.each(DAMAGES)('%s: is set aside as it is, and the newest version opened', async (_, damage) => {
    const { storyId, bundle, path, again } = await savedStory();
    const broken = Buffer.from(damage(readFileSync(path, 'utf8')));
    writeText(path, broken);
    const library = again();
    expect(given(await library.list()).stories).toMatchObject([{ storyId, headline: 'Bão' }]);
    const opened = given(await library.open(storyId));
    const [aside = ''] = corruptNames(bundle);
    expect(aside).toMatch(/^article\.corrupt-\d{8}T\d{9}Z\.json$/);
    expect(opened).toMatchObject({
      notice: { code: 'story-damaged', detail: { setAside: aside } },
      readOnly: null,
      recovered: null,
    });
    expect(wordsOf(opened.article)).toBe('hai');
    expect(readFileSync(join(bundle, aside)).equals(broken)).toBe(true);
    // Above what the damaged file says of itself, where it still says it.
    expect(opened.revision).toBe(broken.includes('"revision": 3,') && isJson(broken) ? 4 : 3);
    const receipt = given(await library.save(typed(opened, 'viết tiếp')));
    expect(receipt.keptAs).toBeNull();
    expect(fileIn(bundle).revision).toBe(receipt.revision);
    expect(given(await again().open(storyId)).notice).toBeNull();
  });

  it.each(DAMAGES)('%s, with nothing else: is kept, told and listed', async (_, damage) => {
    const { storyId, bundle, path, again } = await savedStory(false);
    const broken = Buffer.from(damage(readFileSync(path, 'utf8').replace('một', 'ba')));
    writeText(path, broken);
    const library = again();
    const folder = bundle.slice(bundle.lastIndexOf('/') + 1);
    const before = given(await library.list());
    expect(before).toMatchObject({ stories: [], unreadable: [{ folder }] });
    const opened = await library.open(storyId);
    expect(opened).toMatchObject({ ok: false, error: { code: 'story-damaged' } });
    const [aside = ''] = corruptNames(bundle);
    expect(readFileSync(join(bundle, aside)).equals(broken)).toBe(true);
    expect(given(await library.list())).toMatchObject({
      stories: [],
      unreadable: [{ folder, error: { code: 'story-damaged' } }],
    });
    expect(codeOf(await library.open(storyId))).toBe('story-damaged');
    expect(corruptNames(bundle)).toHaveLength(1);
  });

  it('with damaged versions too: the newest of them that is whole is taken', async () => {
    const { storyId, bundle, path, again, clock, library: first } = await savedStory();
    clock.pass(600_000);
    given(await first.save(typed(given(await first.open(storyId)), 'bốn')));
    const versions = join(bundle, 'versions');
    const newest = namesIn(versions).find((name) =>
      readFileSync(join(versions, name), 'utf8').includes('"ba"'),
    );
    writeText(
      join(versions, newest ?? ''),
      readFileSync(join(versions, newest ?? ''), 'utf8').replace('ba', 'xx'),
    );
    writeText(join(versions, `${'0'.repeat(64)}.json`), 'rác');
    writeText(path, 'rác');
    expect(wordsOf(given(await again().open(storyId)).article)).toBe('hai');
  });

  it('with a crash backup: what had been typed is opened, and stays if it is not saved at once', async () => {
    const { storyId, path, again, library } = await savedStory();
    given(await library.backUp(typed(given(await library.open(storyId)), 'vừa gõ')));
    writeText(path, 'rác');
    const opened = given(await again().open(storyId));
    expect(wordsOf(opened.article)).toBe('vừa gõ');
    expect(opened).toMatchObject({
      notice: { code: 'story-damaged' },
      recovered: { typedAt: expect.any(String) },
    });
    const later = given(await again().open(storyId));
    expect(wordsOf(later.article)).toBe('vừa gõ');
    expect(later).toMatchObject({ notice: null, recovered: { typedAt: expect.any(String) } });
  });

  it('with nothing but a crash backup: the backup becomes the story', async () => {
    const { storyId, path, again, library } = await savedStory(false);
    given(await library.backUp(typed(given(await library.open(storyId)), 'vừa gõ')));
    writeText(path, 'rác');
    expect(given(await again().list()).stories).toMatchObject([{ storyId, headline: 'Bão' }]);
    const opened = given(await again().open(storyId));
    expect(wordsOf(opened.article)).toBe('vừa gõ');
    expect(opened.notice?.code).toBe('story-damaged');
  });

  it('met by a save: is set aside, and the words on the page become the file', async () => {
    const { storyId, bundle, path, again } = await savedStory(false);
    const library = again();
    const opened = given(await library.open(storyId));
    writeText(path, 'rác');
    expect(given(await library.save(typed(opened, 'viết tiếp')))).toMatchObject({
      revision: 2,
      keptAs: null,
    });
    expect(corruptNames(bundle)).toHaveLength(1);
    expect(wordsOf(given(await again().open(storyId)).article)).toBe('viết tiếp');
  });

  it('that is gone: the newest version is opened, or the words on the page saved anew', async () => {
    const { storyId, path, again } = await savedStory();
    const library = again();
    const opened = given(await library.open(storyId));
    unlinkSync(path);
    const restored = given(await again().open(storyId));
    expect(wordsOf(restored.article)).toBe('hai');
    expect(restored.notice?.code).toBe('story-damaged');
    unlinkSync(path);
    expect(given(await library.save(typed(opened, 'viết tiếp'))).keptAs).toBeNull();
    expect(wordsOf(given(await again().open(storyId)).article)).toBe('viết tiếp');
  });

  it('that is far too large is told as such and left alone', async () => {
    const { storyId, bundle, path, again } = await savedStory();
    writeText(path, Buffer.alloc(ARTICLE_LIMITS.bytes + 1, ' '));
    expect(codeOf(await again().open(storyId))).toBe('story-too-large');
    expect(given(await again().list()).unreadable).toMatchObject([{ error: { code: 'story-too-large' } }]);
    expect(corruptNames(bundle)).toEqual([]);
  });
});

describe('a story of a later version', () => {
  const asNewer = (text: string, more: object = {}): string =>
    JSON.stringify({ ...JSON.parse(text), format: 2, ...more });

  it('is shown, and never written', async () => {
    const { storyId, bundle, path, again } = await savedStory();
    const text = asNewer(readFileSync(path, 'utf8'), { laterKey: [1] });
    writeText(path, text);
    const names = namesIn(bundle);
    const library = again();
    const opened = given(await library.open(storyId));
    expect(opened.readOnly).toBe('story-newer-format');
    expect(wordsOf(opened.article)).toBe('ba');
    const refused = await library.save(typed(opened, 'viết đè'));
    expect(refused).toEqual({ ok: false, error: { code: 'story-newer-format', detail: { format: 2 } } });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(namesIn(bundle)).toEqual(names);
  });

  it.each([
    ['whose article can not be shown', { article: { id: 'x', body: 'khác' } }],
    ['whose hash is made in another way', { contentSha256: 'sha3:abc' }],
    ['with nothing that is known but its format', { revision: 'r', article: null, savedAt: 5 }],
  ])('%s is told as newer, and left alone', async (_, more) => {
    const { storyId, bundle, path, again } = await savedStory();
    const text = asNewer(readFileSync(path, 'utf8'), more);
    writeText(path, text);
    expect(codeOf(await again().open(storyId))).toBe('story-newer-format');
    expect(given(await again().list()).unreadable).toMatchObject([{ error: { code: 'story-newer-format' } }]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(corruptNames(bundle)).toEqual([]);
  });

  it('whose older words are in a backup here: they become a story of their own', async () => {
    const { storyId, path, again, library, root } = await savedStory();
    given(await library.backUp(typed(given(await library.open(storyId)), 'vừa gõ')));
    const text = asNewer(readFileSync(path, 'utf8'), { revision: 9 });
    writeText(path, text);
    const opened = given(await again().open(storyId));
    expect(opened).toMatchObject({ readOnly: 'story-newer-format', notice: { code: 'story-conflict' } });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(everyTextUnder(root)).toContain('vừa gõ');
  });
});

describe('links and strange folders', () => {
  it('an article.json that is a link is shown and never written', async () => {
    const { storyId, bundle, path, again } = await savedStory();
    const elsewhere = join(temporaryFolder(), 'article.json');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    const before = readFileSync(elsewhere, 'utf8');
    const library = again();
    const opened = given(await library.open(storyId));
    expect(opened.readOnly).toBe('story-read-only');
    expect(codeOf(await library.save(typed(opened, 'viết đè')))).toBe('story-read-only');
    expect(readFileSync(elsewhere, 'utf8')).toBe(before);
    writeText(elsewhere, 'rác');
    expect(given(await again().open(storyId))).toMatchObject({ readOnly: 'story-read-only' });
    expect(codeOf(await library.save(typed(opened, 'viết đè')))).toBe('story-read-only');
    expect(corruptNames(bundle)).toEqual([]);
  });

  it('are passed over in the list, and a story folder renamed by hand is found', async () => {
    const { storyId, bundle, root, again } = await savedStory();
    mkdirSync(join(root, 'Ảnh linh tinh'));
    mkdirSync(join(root, '.git'));
    writeText(join(root, 'ghi chú.txt'), 'x');
    symlinkSync('/etc', join(root, 'lối tắt--aaaaaaaa'));
    mkdirSync(join(root, 'rỗng--bbbbbbbb'));
    renameSync(bundle, join(root, 'Tên tôi đặt'));
    const listing = given(await again().list());
    expect(listing.stories).toMatchObject([{ storyId }]);
    expect(listing.unreadable).toEqual([{ folder: 'rỗng--bbbbbbbb', error: { code: 'story-damaged' } }]);
    expect(wordsOf(given(await again().open(storyId)).article)).toBe('ba');
  });

  it('a story in two folders is listed once, and the copy named', async () => {
    const { storyId, bundle, root, again } = await savedStory();
    const copy = join(root, 'a copy');
    mkdirSync(copy);
    writeText(join(copy, 'article.json'), readFileSync(join(bundle, 'article.json')));
    const listing = given(await again().list());
    expect(listing.stories).toMatchObject([{ storyId }]);
    expect(listing.unreadable).toEqual([
      { folder: 'a copy', error: { code: 'story-conflict', detail: { revision: 3 } } },
    ]);
    expect(given(await again().bundlePath(storyId))).toBe(bundle);
  });

  it('of two stories whose ids end alike each is found', async () => {
    const { library, again } = temporaryDesk();
    const [one, two] = [newIdentifier(), newIdentifier()].map((id) => `${id.slice(0, 18)}0123ABCD`);
    for (const id of [one, two]) given(await library.create(story(`Bài`, `chữ của ${id}`, id)));
    for (const id of [one ?? '', two ?? '']) {
      expect(wordsOf(given(await again().open(id)).article)).toBe(`chữ của ${id}`);
    }
  });

  it('a story folder that was taken away while open is told as gone, and works again when it is back', async () => {
    const { storyId, bundle, library, root } = await savedStory();
    const opened = given(await library.open(storyId));
    renameSync(bundle, join(temporaryFolder(), 'away'));
    const elsewhere = namesIn(root);
    expect(codeOf(await library.save(typed(opened, 'viết tiếp')))).toBe('storage-gone');
    expect(namesIn(root)).toEqual(elsewhere);
    rmSync(bundle, { recursive: true, force: true });
  });
});
