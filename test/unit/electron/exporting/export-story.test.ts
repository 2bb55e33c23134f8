import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportForm } from '#shared/api/desk-api.ts';
import { failure } from '#shared/api/result.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import { photoFileName } from '#shared/article/photo.ts';
import type { Json } from '#shared/json.ts';
import { type ExportServices, exportStory } from '../../../../electron/exporting/export-story.ts';
import { verifyPackage } from '../../../../electron/exporting/verifying/verify-package.ts';
import { everyKindStory } from '../../../fixtures/export/every-kind-story.ts';
import { emptyStory } from '../../../fixtures/export/hostile-stories.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import {
  fakeWebPhoto,
  filesUnder,
  makeBundle,
  originals,
  PRIVATE,
  storyWithPhotos,
  temporaryFolder,
  withPhotos,
} from './story-bundle.ts';

const NAME = 'ky-chuong-trinh-phoi-hop-cong-tac-giai-doan-2019-2023-20190424-v7';
const SLUG = 'ky-chuong-trinh-phoi-hop-cong-tac-giai-doan-2019-2023';
const FORMS: readonly ExportForm[] = ['page', 'folder', 'zip'];

async function exported(
  bundlePath: string,
  form: ExportForm,
  outFolder: string,
  services: Partial<ExportServices> = {},
) {
  const result = await exportStory(
    { bundlePath, form, outFolder },
    { renderWebPhoto: fakeWebPhoto, ...services },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.path;
}

describe('a folder', () => {
  it('holds the page, the fragment, the data, the text and the pictures, under ASCII names', async () => {
    const root = temporaryFolder();
    const path = await exported(makeBundle(root), 'folder', join(root, 'xuất'));
    expect(path).toBe(join(root, 'xuất', NAME));
    expect([...filesUnder(path).keys()]).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/article.json',
      'data/article.txt',
      'data/body.html',
      `data/images/${SLUG}-1.jpg`,
      `data/images/${SLUG}-2.jpg`,
      'data/index.html',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
  });

  it('is a bag that coreutils finds whole', async () => {
    const root = temporaryFolder();
    const path = await exported(makeBundle(root), 'folder', root);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: path });
    }
    const files = filesUnder(path);
    const payload = [...files].filter(([name]) => name.startsWith('data/'));
    const bytes = payload.reduce((sum, [, content]) => sum + content.length, 0);
    expect(files.get('bagit.txt')?.toString()).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(files.get('bag-info.txt')?.toString()).toBe(
      `External-Identifier: ${storyWithPhotos.id}\nBagging-Date: 2019-04-24\nPayload-Oxum: ${bytes}.${payload.length}\n`,
    );
    expect(await verifyPackage(path)).toEqual({
      ok: true,
      value: { path, identifier: storyWithPhotos.id, files: payload.length, bytes },
    });
  });

  it('has the story in a form the desk reads back, and says which file is which picture', async () => {
    const root = temporaryFolder();
    const path = await exported(makeBundle(root), 'folder', root);
    const stored = JSON.parse(readFileSync(join(path, 'data/article.json'), 'utf8')) as Record<string, Json>;
    expect(Object.keys(stored)).toEqual(['format', 'revision', 'savedAt', 'article']);
    const read = parseArticle(stored['article']);
    expect(read.ok && { ...read.value, body: [] }).toEqual({ ...storyWithPhotos, body: [] });
    const picture = (stored['article'] as { body: { picture?: { file: string; bytes: number } }[] }).body[0]
      ?.picture;
    expect(picture?.file).toBe(`images/${SLUG}-1.jpg`);
    expect(statSync(join(path, 'data', picture?.file ?? '')).size).toBe(picture?.bytes);
  });

  it('takes a photo that stands in the story twice only once', async () => {
    const root = temporaryFolder();
    const twice = withPhotos(storyWithPhotos, [originals[0] as Uint8Array, originals[0] as Uint8Array]);
    const path = await exported(makeBundle(root, { article: twice }), 'folder', root);
    expect(readdirSync(join(path, 'data/images'))).toEqual([`${SLUG}-1.jpg`]);
    expect(readFileSync(join(path, 'data/body.html'), 'utf8').split(`${SLUG}-1.jpg`)).toHaveLength(3);
  });
});

describe('a zip', () => {
  it('is the same bag, and unzip and Python find nothing wrong with it', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const folder = await exported(bundle, 'folder', join(root, 'a'));
    const zip = await exported(bundle, 'zip', join(root, 'b'));
    expect(zip).toBe(join(root, 'b', `${NAME}.zip`));
    execFileSync('unzip', ['-tq', zip]);
    const script =
      'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n' +
      'for i in z.infolist(): print(i.filename, i.date_time[:3], oct(i.external_attr >> 16), i.compress_type)';
    const listed = execFileSync('python3', ['-c', script, zip]).toString().trim().split('\n');
    const names = [...filesUnder(folder).keys()].map((name) => `${NAME}/${name}`);
    expect(listed).toEqual(names.map((name) => `${name} (2019, 4, 24) 0o100644 0`));
    execFileSync('unzip', ['-q', zip, '-d', join(root, 'c')]);
    expect(filesUnder(join(root, 'c', NAME))).toEqual(filesUnder(folder));
    expect((await verifyPackage(zip)).ok).toBe(true);
  });

  it('has the same bytes in every time zone', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const before = process.env['TZ'];
    const seen = new Set<string>();
    const offsets = new Set<number>();
    try {
      for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles']) {
        process.env['TZ'] = zone;
        offsets.add(new Date(2019, 3, 24).getTimezoneOffset());
        seen.add(readFileSync(await exported(bundle, 'zip', join(root, zone))).toString('base64'));
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
    expect(offsets.size).toBe(3);
    expect(seen.size).toBe(1);
  });
});

describe('a page', () => {
  it('is one file with its pictures in it, and asks for no other', async () => {
    const root = temporaryFolder();
    const out = join(root, 'out');
    const path = await exported(makeBundle(root), 'page', out);
    expect(readdirSync(out)).toEqual([`${NAME}.html`]);
    const html = readFileSync(path, 'utf8');
    expect(html.match(/<img src="data:image\/jpeg;base64,/g)).toHaveLength(2);
    expect(html).not.toMatch(/<link|src="(?!data:)|url\(/);
  });
});

describe.each(FORMS)('an export as %s', (form) => {
  it('is the same twice, and the second time touches nothing', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const first = await exported(bundle, form, join(root, 'a'));
    const before = statSync(first);
    expect(await exported(bundle, form, join(root, 'a'))).toBe(first);
    expect(statSync(first).mtimeMs).toBe(before.mtimeMs);
    expect(statSync(first).ino).toBe(before.ino);
    await exported(bundle, form, join(root, 'b'));
    expect(filesUnder(join(root, 'b'))).toEqual(filesUnder(join(root, 'a')));
  });

  it('never replaces what stands there', async () => {
    const root = temporaryFolder();
    const out = join(root, 'out');
    const path = await exported(makeBundle(root), form, out);
    const mine = form === 'folder' ? join(path, 'data', 'ghi-chu.txt') : path;
    writeFileSync(mine, 'của tôi');
    const name = path.slice(out.length + 1);
    expect(
      await exportStory(
        { bundlePath: makeBundle(root), form, outFolder: out },
        { renderWebPhoto: fakeWebPhoto },
      ),
    ).toEqual(failure('target-not-empty', { name }));
    expect(readFileSync(mine, 'utf8')).toBe('của tôi');
    expect(readdirSync(out)).toEqual([name]);
  });

  it('is refused before anything is written where a photo is gone or another', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const asset = storyWithPhotos.body.flatMap((block) => (block.type === 'photo' ? [block.asset] : []))[1];
    if (asset === undefined) throw new Error('The story has two photos');
    const original = join(bundle, 'photos', photoFileName(asset));
    const request = { bundlePath: bundle, form, outFolder: join(root, 'out') };
    const refusal = failure('photo-missing', { name: `${PRIVATE.photoName}-2.jpg` });
    writeFileSync(original, 'một ảnh khác');
    expect(await exportStory(request, { renderWebPhoto: fakeWebPhoto })).toEqual(refusal);
    rmSync(original);
    expect(await exportStory(request, { renderWebPhoto: fakeWebPhoto })).toEqual(refusal);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('names a photo that cannot be read as the desk knows it', async () => {
    const root = temporaryFolder();
    const request = { bundlePath: makeBundle(root), form, outFolder: root };
    const renderWebPhoto = async () => failure('photo-truncated', { name: 'abc.jpg' });
    expect(await exportStory(request, { renderWebPhoto })).toEqual(
      failure('photo-truncated', { name: `${PRIVATE.photoName}-1.jpg` }),
    );
  });

  it('refuses to leave out a block it does not know', async () => {
    const root = temporaryFolder();
    const raw = { type: 'poll', id: fixtureId(77), question: 'Có hay không?' };
    const article = { ...storyWithPhotos, body: [{ type: 'unknown' as const, id: fixtureId(77), raw }] };
    const request = { bundlePath: makeBundle(root, { article }), form, outFolder: join(root, 'out') };
    expect(await exportStory(request, { renderWebPhoto: fakeWebPhoto })).toEqual(
      failure('export-incomplete', { count: 1, types: 'poll' }),
    );
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('refuses a story of a later version, whose meaning it cannot know', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    const file = join(bundle, 'article.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"format": 1', '"format": 2'));
    expect(
      await exportStory({ bundlePath: bundle, form, outFolder: root }, { renderWebPhoto: fakeWebPhoto }),
    ).toEqual(failure('story-newer-format', { format: 2 }));
  });

  it('works for a story with nothing in it, and for one with everything', async () => {
    const root = temporaryFolder();
    const empty = makeBundle(join(root, 'a'), {
      article: emptyStory,
      savedAt: '0001-01-01T00:00:00Z',
      revision: 0,
    });
    expect(await exported(empty, form, join(root, 'out'))).toContain('bai-viet-00010101-v0');
    const full = makeBundle(join(root, 'b'), { article: withPhotos(everyKindStory, originals) });
    expect(await exported(full, form, join(root, 'out'))).toContain('hai-phong-don-chuyen-tau-me');
  });

  it('says so where the place to put it is a file, or there is no story', async () => {
    const root = temporaryFolder();
    const bundle = makeBundle(root);
    writeFileSync(join(root, 'tệp'), 'x');
    const services = { renderWebPhoto: fakeWebPhoto };
    expect(await exportStory({ bundlePath: bundle, form, outFolder: join(root, 'tệp') }, services)).toEqual(
      failure('target-not-empty', { name: 'tệp' }),
    );
    mkdirSync(join(root, 'trống'));
    expect(await exportStory({ bundlePath: join(root, 'trống'), form, outFolder: root }, services)).toEqual(
      failure('story-not-found'),
    );
  });

  it('lets out no private word', async () => {
    const root = temporaryFolder();
    const out = join(root, 'out');
    await exported(makeBundle(root), form, out);
    for (const [name, bytes] of filesUnder(out)) {
      for (const word of Object.values(PRIVATE)) {
        expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
        expect(name).not.toContain(word);
      }
    }
  });
});
