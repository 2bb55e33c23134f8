import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photoFileName } from '#shared/article/photo.ts';
import { importFile } from '../../../../electron/importing/import-file.ts';
import { placeholderPhoto } from '../../../../electron/importing/placeholder-photo.ts';
import { IMPORT_BYTES_LIMIT } from '../../../../electron/importing/read-import-file.ts';
import { readBundle } from '../../../../electron/library/bundle-service.ts';
import { inspectPhoto } from '../../../../electron/photos/inspect-photo.ts';
import { captionsOf, FIXTURES, SEED } from '../../../fixtures/imported-story.ts';

const root = mkdtempSync(path.join(tmpdir(), 'toasoan-import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folder = '';
let library = '';
let picture: Buffer = Buffer.alloc(0);
let count = 0;

beforeAll(async () => {
  picture = await sharp({ create: { width: 8, height: 6, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer();
});

beforeEach(() => {
  count += 1;
  folder = path.join(root, `lần ${count}`);
  library = path.join(folder, 'kho', 'bài');
  mkdirSync(folder);
});

function file(name: string, content: string | Buffer): string {
  const target = path.join(folder, name);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

const run = (source: string) =>
  importFile({ file: source, libraryRoot: library, savedBy: 'kc@may' }, { inspectPhoto });

async function imported(source: string) {
  const result = await run(source);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const bundle = await readBundle(result.value.path);
  if (!bundle.ok) throw new Error(bundle.error.code);
  return {
    ...result.value,
    file: bundle.value.file,
    article: bundle.value.file.article,
    missing: bundle.value.missingPhotos,
  };
}

async function refused(source: string) {
  const result = await run(source);
  expect(existsSync(library)).toBe(false);
  return result.ok ? null : result.error;
}

const page = (body: string): string =>
  `<h1>Một tít đủ dài để đọc</h1><p>Sapo của bài gồm nhiều chữ hơn sáu.</p>${body}<p>Đoạn cuối của bài.</p>`;

describe('importing the story from the web', () => {
  it('puts it into a library made for it, whole and readable', async () => {
    const { article, file: stored, missing, path: bundle, toConfirm } = await imported(SEED);
    expect(article.headline).toBe('Ký chương trình phối hợp công tác giai đoạn 2019-2023');
    expect(captionsOf(article)).toHaveLength(2);
    expect(stored).toMatchObject({ revision: 1, savedBy: 'kc@may' });
    expect(missing).toEqual([]);
    expect(toConfirm).toEqual(article.toConfirm);
    expect(path.dirname(bundle)).toBe(library);
    expect(readdirSync(library)).toHaveLength(1);
  });

  it('stands a placeholder in for the photos, once on the disk', async () => {
    const { article, path: bundle, photosLeft } = await imported(SEED);
    const { asset } = placeholderPhoto();
    const photos = article.body.flatMap((block) => (block.type === 'photo' ? [block.asset] : []));
    expect(photos).toEqual([asset, asset]);
    expect(readdirSync(path.join(bundle, 'photos'))).toEqual([photoFileName(asset)]);
    expect(photosLeft).toEqual([]);
  });

  it('leaves the file as it was', async () => {
    const copy = path.join(folder, 'bài.txt');
    copyFileSync(SEED, copy);
    await imported(copy);
    expect(readFileSync(copy)).toEqual(readFileSync(SEED));
  });

  it('makes a new story each time', async () => {
    const first = await imported(SEED);
    const second = await imported(SEED);
    expect(second.path).not.toBe(first.path);
    expect(second.article.id).not.toBe(first.article.id);
  });
});

describe('the pictures of a page', () => {
  it('are taken from the page itself and from beside it', async () => {
    file('bài_files/ảnh một.jpg', picture);
    const uri = `data:image/jpeg;base64,${picture.toString('base64')}`;
    const source = file(
      'bài.html',
      page(`<img src="b%C3%A0i_files/%E1%BA%A3nh%20m%E1%BB%99t.jpg"><img src="${uri}">`),
    );
    const { article, photosLeft, toConfirm } = await imported(source);
    const assets = article.body.flatMap((block) => (block.type === 'photo' ? [block.asset] : []));
    expect(assets.map(({ width, height, name }) => [width, height, name])).toEqual([
      [8, 6, 'ảnh một.jpg'],
      [8, 6, 'anh-2.jpg'],
    ]);
    expect(photosLeft).toEqual([]);
    expect(toConfirm.map(({ doubt }) => doubt)).not.toContain('photo-not-supplied');
  });

  it('are found under a decomposed name too', async () => {
    file('ảnh.jpg'.normalize('NFD'), picture);
    const { photosLeft } = await imported(
      file('bài.html', page(`<img src="${encodeURIComponent('ảnh.jpg')}">`)),
    );
    expect(photosLeft).toEqual([]);
  });

  it.each([
    ['on the web', '<img src="https://vi-du.vn/a.jpg">'],
    ['not there', '<img src="không có.jpg">'],
    ['above the page', '<img src="../bí mật.jpg">'],
    ['above the page in disguise', '<img src="con/..%2F..%2F../bí%20mật.jpg">'],
    ['at an absolute path', '<img src="/etc/hostname">'],
    ['on a disk', '<img src="file:///etc/hostname">'],
    ['behind a link out of the folder', '<img src="nối.jpg">'],
    ['a folder', '<img src="con">'],
  ])('become placeholders where they are %s', async (_, tag) => {
    writeFileSync(path.join(root, 'bí mật.jpg'), picture);
    mkdirSync(path.join(folder, 'con'));
    symlinkSync(path.join(root, 'bí mật.jpg'), path.join(folder, 'nối.jpg'));
    const { article, photosLeft, toConfirm, missing } = await imported(file('bài.html', page(tag)));
    const photo = article.body.find((block) => block.type === 'photo');
    expect(photo?.type === 'photo' ? photo.asset : null).toEqual(placeholderPhoto().asset);
    expect(photosLeft.map(({ code }) => code)).toEqual(['photo-missing']);
    expect(toConfirm.map(({ doubt }) => doubt)).toContain('photo-not-supplied');
    expect(missing).toEqual([]);
  });

  it.each([
    ['photo-not-a-picture', Buffer.from('không phải ảnh')],
    ['photo-truncated', () => picture.subarray(0, 200)],
  ])('do not stop the story where one is broken: %s', async (code, content) => {
    file('hỏng.jpg', typeof content === 'function' ? content() : content);
    const { photosLeft, article } = await imported(file('bài.html', page('<img src="hỏng.jpg">')));
    expect(photosLeft).toMatchObject([{ code, detail: { name: 'hỏng.jpg' } }]);
    expect(article.headline).toBe('Một tít đủ dài để đọc');
  });
});

describe('files that cannot become a story', () => {
  it('are refused, each for its reason, and nothing is made', async () => {
    const name = (code: string, shown: string) => ({ code, detail: { name: shown } });
    expect(await refused(path.join(folder, 'không có.txt'))).toEqual(name('file-not-found', 'không có.txt'));
    expect(await refused(file('bài.docx', 'PK'))).toEqual(name('file-unsupported', 'bài.docx'));
    expect(await refused(file('bài', 'Tít'))).toEqual(name('file-unsupported', 'bài'));
    expect(await refused(file('nhị phân.txt', Buffer.from('a\0b')))).toEqual(
      name('file-not-text', 'nhị phân.txt'),
    );
    expect(await refused(file('cũ.txt', Buffer.from([0x48, 0xb6, 0x69])))).toEqual(
      name('file-not-text', 'cũ.txt'),
    );
    expect(await refused(file('trống.txt', ''))).toEqual(name('file-empty', 'trống.txt'));
    expect(await refused(file('dấu cách.txt', '\uFEFF \n\u200B\n'))).toEqual(
      name('file-empty', 'dấu cách.txt'),
    );
    expect(await refused(file('trống.html', '<script>x</script><p>&nbsp;</p>'))).toEqual(
      name('file-empty', 'trống.html'),
    );
  });

  it('are refused before they are read where they are too large', async () => {
    const source = file('dài.txt', 'Tít');
    truncateSync(source, IMPORT_BYTES_LIMIT + 1);
    expect(await refused(source)).toEqual({ code: 'file-too-large', detail: { name: 'dài.txt', limit: 32 } });
  });

  it('are refused where they are no files', async () => {
    mkdirSync(path.join(folder, 'thư mục.txt'));
    expect(await refused(path.join(folder, 'thư mục.txt'))).toMatchObject({ code: 'file-unsupported' });
    execFileSync('mkfifo', [path.join(folder, 'ống.txt')]);
    expect(await refused(path.join(folder, 'ống.txt'))).toMatchObject({ code: 'file-unsupported' });
  });

  it('are refused where the library cannot be made', async () => {
    const source = file('bài.txt', 'Một tít\n\nMột đoạn văn.');
    writeFileSync(path.join(folder, 'kho'), 'một tệp');
    const result = await run(source);
    expect(result).toMatchObject({ ok: false });
    expect(readFileSync(path.join(folder, 'kho'), 'utf8')).toBe('một tệp');
  });
});

it('reads every fixture into a story that can be opened again', async () => {
  for (const name of readdirSync(FIXTURES).filter((one) => /\.(txt|html)$/.test(one))) {
    const { article, missing } = await imported(path.join(FIXTURES, name));
    expect([name, article.headline === '', missing]).toEqual([name, false, []]);
  }
});
