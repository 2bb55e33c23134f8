import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryProblem } from '#shared/api/library-report.ts';
import { photoFileName } from '#shared/article/photo.ts';
import { isTemporaryName, temporaryPath } from '../../../../../electron/library/temporary-name.ts';
import {
  codeOf,
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  typed,
  withPhoto,
  wordsOf,
} from '../temporary-library.ts';

const PHOTO = photoOf('a');

async function library() {
  const desk = temporaryDesk({ now: () => new Date() });
  const opened = given(await desk.library.create(withPhoto(story('Bão', 'một'), PHOTO.asset)));
  given(await desk.library.storePhoto(opened.storyId, PHOTO.asset, PHOTO.bytes));
  given(await desk.library.history.keep(opened.storyId, 'milestone', 'một'));
  const bundle = given(await desk.library.bundlePath(opened.storyId));
  const examine = async (thorough = false): Promise<readonly LibraryProblem[]> =>
    given(await desk.library.upkeep.examine(thorough)).problems;
  const repair = async (problems: readonly LibraryProblem[]) =>
    given(await desk.library.upkeep.repair(problems.map(({ problemId }) => problemId)));
  return { ...desk, opened, storyId: opened.storyId, bundle, examine, repair };
}

const kinds = (problems: readonly LibraryProblem[]): string[] => problems.map(({ kind }) => kind);

describe('a library', () => {
  it('in which nothing is wrong', async () => {
    const { library: one } = await library();
    expect(given(await one.upkeep.examine(true))).toEqual({ stories: 1, problems: [] });
  });

  it('with a damaged story: the newest whole version is put in its place, the damaged file stays', async () => {
    const { examine, repair, bundle, storyId, again } = await library();
    writeFileSync(join(bundle, 'article.json'), 'rác');
    const found = await examine();
    expect(found).toMatchObject([
      { kind: 'unreadable', headline: 'Bão', repairable: true, error: { code: 'story-damaged' } },
    ]);
    expect(await repair(found)).toEqual({ repaired: [found[0]?.problemId], failed: [] });
    expect(kinds(await examine())).toEqual(['set-aside']);
    expect(wordsOf(given(await again().open(storyId)).article)).toBe('một');
  });

  it('with a story of which nothing is left: it is told and left as it is', async () => {
    const { examine, repair, bundle } = await library();
    rmSync(join(bundle, 'versions'), { recursive: true });
    writeFileSync(join(bundle, 'article.json'), 'rác');
    const found = await examine();
    expect(found).toMatchObject([{ kind: 'unreadable', repairable: false }]);
    expect(await repair(found)).toEqual({ repaired: [], failed: [] });
    expect(readFileSync(join(bundle, 'article.json'), 'utf8')).toBe('rác');
  });

  it('with photos nothing names: they go to the bin and can be taken back; those of a version stay', async () => {
    const { examine, repair, bundle, library: one, storyId, opened } = await library();
    const orphan = photoOf('b');
    given(await one.storePhoto(storyId, orphan.asset, orphan.bytes));
    given(
      await one.save({ ...typed(opened, 'không ảnh'), article: { ...(opened.article as object), body: [] } }),
    );
    await one.idle();
    const found = await examine();
    expect(found).toMatchObject([{ kind: 'orphan-photos', count: 1, bytes: 2000 }]);
    await repair(found);
    expect(namesIn(join(bundle, 'photos'))).toEqual([photoFileName(PHOTO.asset)]);
    expect(await examine()).toEqual([]);
    const [entry] = given(await one.bin.list());
    expect(entry).toMatchObject({ kind: 'photos', storyId });
    given(await one.bin.restore(entry?.binId ?? ''));
    expect(namesIn(join(bundle, 'photos'))).toHaveLength(2);
    expect(given(await one.bin.list())).toEqual([]);
  });

  it('with a story that is open: a photo that was just put in is no orphan', async () => {
    const { examine, library: one, storyId } = await library();
    const orphan = photoOf('b');
    given(await one.storePhoto(storyId, orphan.asset, orphan.bytes));
    await one.attention.attend(storyId);
    expect(await examine()).toEqual([]);
    await one.attention.attend(null);
    expect(kinds(await examine())).toEqual(['orphan-photos']);
  });

  it('with photos that are gone: they are copied from where they are still to be had', async () => {
    const { examine, repair, bundle, library: one, storyId } = await library();
    const photo = join(bundle, 'photos', photoFileName(PHOTO.asset));
    const copy = given(await one.work.duplicate(storyId));
    rmSync(photo);
    const found = await examine();
    expect(found).toMatchObject([{ kind: 'missing-photos', count: 1 }]);
    await repair(found);
    expect(readFileSync(photo).equals(PHOTO.bytes)).toBe(true);
    given(await one.bin.put(copy.storyId, false));
    given(await one.bin.empty('all'));
    rmSync(photo);
    expect((await repair(await examine())).failed).toMatchObject([{ error: { code: 'photo-missing' } }]);
  });

  it('with damaged photos and versions: both are told, versions put aside', async () => {
    const { examine, repair, bundle } = await library();
    writeFileSync(join(bundle, 'photos', photoFileName(PHOTO.asset)), 'hỏng');
    const [version = ''] = namesIn(join(bundle, 'versions'));
    writeFileSync(join(bundle, 'versions', version), 'hỏng');
    expect(kinds(await examine())).toEqual(['damaged-versions']);
    const found = await examine(true);
    expect(kinds(found)).toEqual(['damaged-versions', 'damaged-photos']);
    await repair(found);
    expect(kinds(await examine(true))).toEqual(['damaged-photos']);
    expect(namesIn(join(bundle, 'versions'))).toEqual([version.replace('.json', '.corrupt.json')]);
  });

  it('with temporary files: old ones are taken away, young ones may be somebody’s', async () => {
    const { examine, repair, bundle, root } = await library();
    const old = [join(root, 'story'), join(bundle, 'article.json'), join(bundle, 'photos', 'x')].map(
      temporaryPath,
    );
    mkdirSync(old[0] ?? '');
    for (const path of old.slice(1)) writeFileSync(path, 'x');
    for (const path of old) utimesSync(path, new Date(0), new Date(0));
    const young = temporaryPath(join(bundle, 'article.json'));
    writeFileSync(young, 'x');
    const found = await examine();
    expect(found).toMatchObject([
      { kind: 'temporaries', count: 2 },
      { kind: 'temporaries', folder: '', count: 1 },
    ]);
    await repair(found);
    expect(old.map((path) => existsSync(path))).toEqual([false, false, false]);
    expect(namesIn(bundle).filter(isTemporaryName)).toHaveLength(1);
    expect(await examine()).toEqual([]);
  });

  it('with a folder copied by hand: the copy becomes a story of its own', async () => {
    const { examine, repair, bundle, root, library: one, storyId } = await library();
    cpSync(bundle, join(root, 'Bản chép tay'), { recursive: true });
    const found = await examine();
    expect(found).toMatchObject([{ kind: 'duplicate-id', folder: 'Bản chép tay' }]);
    await repair(found);
    const { stories, unreadable } = given(await one.list());
    expect(unreadable).toEqual([]);
    expect(new Set(stories.map((line) => line.storyId)).size).toBe(2);
    expect(given(await one.bundlePath(storyId))).toBe(bundle);
    expect(await examine()).toEqual([]);
  });

  it('that is not there is told as such; a problem that is no more is passed over', async () => {
    const { examine, repair, bundle, library: one, root } = await library();
    writeFileSync(join(bundle, 'article.json'), 'rác');
    const found = await examine();
    await repair(found);
    expect(await repair(found)).toEqual({ repaired: [], failed: [] });
    rmSync(root, { recursive: true });
    expect(codeOf(await one.upkeep.examine(false))).toBe('library-missing');
  });
});
