import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { failure } from '#shared/api/result.ts';
import { bag } from '../../../../electron/exporting/bag.ts';
import { type PackageFile, textFile } from '../../../../electron/exporting/package-file.ts';
import { damaged, type PackageFault } from '../../../../electron/exporting/verifying/package-fault.ts';
import {
  PACKAGE_LIMITS,
  type PackageLimits,
} from '../../../../electron/exporting/verifying/package-limits.ts';
import { verifyPackage } from '../../../../electron/exporting/verifying/verify-package.ts';
import { zipArchive } from '../../../../electron/exporting/zip-archive.ts';
import { sha256Hex } from '../../../../electron/library/sha256.ts';
import { fixtureId } from '../../../fixtures/export/identifiers.ts';
import { temporaryFolder } from './story-bundle.ts';

const info = { identifier: fixtureId(1), date: '2019-04-24' };
const payload = [
  textFile('index.html', '<p>Chữ'),
  textFile('images/a-1.jpg', 'ảnh'),
  textFile('trống.txt', ''),
];
const files = bag(payload, info);

function writeFolder(folder: string, content: readonly PackageFile[]): string {
  for (const { path, bytes } of content) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const zipped = (content: readonly PackageFile[]) => zipArchive('gói', content, info.date);

/** The same files as a folder and as a zip, checked; both have to answer alike. */
async function verified(content: readonly PackageFile[]) {
  const root = temporaryFolder();
  const folder = await verifyPackage(writeFolder(join(root, 'gói'), content));
  const archive = join(root, 'gói.zip');
  writeFileSync(archive, await zipped(content));
  const zip = await verifyPackage(archive);
  const withoutPath = (result: typeof zip) => (result.ok ? { ...result.value, path: '' } : result.error);
  expect(withoutPath(zip)).toEqual(withoutPath(folder));
  return zip;
}

const changed = (path: string, change: (text: string) => string): PackageFile[] =>
  files.map((file) =>
    file.path === path ? textFile(path, change(Buffer.from(file.bytes).toString())) : file,
  );

describe('verifyPackage', () => {
  it('finds a package whole', async () => {
    expect(await verified(files)).toMatchObject({
      ok: true,
      value: { identifier: info.identifier, files: 3, bytes: 13 },
    });
  });

  it.each(files.map(({ path }) => path))(
    'catches one byte changed, added or taken away: %s',
    async (path) => {
      for (const change of [
        (text: string) => `${text}\n`,
        (text: string) => (text === '' ? 'x' : text.slice(0, -1)),
        (text: string) => (text === '' ? 'y' : `${text.slice(0, -1)}~`),
      ]) {
        expect((await verified(changed(path, change))).ok, path).toBe(false);
      }
    },
  );

  it.each(files.map(({ path }) => path))('catches a file taken out: %s', async (path) => {
    const result = await verified(files.filter((file) => file.path !== path));
    expect(result).toEqual(damaged(path, path === 'bagit.txt' ? 'not-a-package' : 'missing'));
  });

  it.each(['data/thêm.txt', 'thêm.txt', 'fetch.txt'])('catches a file put in: %s', async (path) => {
    expect(await verified([...files, textFile(path, 'x')])).toEqual(damaged(path, 'not-listed'));
  });

  it('names the file that is not what was sent', async () => {
    expect(await verified(changed('data/index.html', () => '<p>Chử'))).toEqual(
      damaged('data/index.html', 'changed'),
    );
  });

  /** A bag whose hashes are all right, and whose own words are not. */
  function resealed(path: string, change: (text: string) => string): PackageFile[] {
    const tags = changed(path, change).filter((file) => file.path !== 'tagmanifest-sha256.txt');
    const lines = tags
      .filter((file) => !file.path.startsWith('data/'))
      .map((file) => `${sha256Hex(file.bytes)}  ${file.path}\n`);
    return [...tags, textFile('tagmanifest-sha256.txt', lines.join(''))];
  }

  it.each<[string, (text: string) => string, string, PackageFault]>([
    ['bag-info.txt', (text) => text.replace('13.3', '13.4'), 'bag-info.txt', 'wrong-sum'],
    ['bag-info.txt', (text) => text.replace('Payload-Oxum', 'Payload'), 'bag-info.txt', 'wrong-sum'],
    ['bagit.txt', (text) => text.replace('1.0', '2.0'), 'bagit.txt', 'malformed'],
    ['bagit.txt', (text) => text.replace('UTF-8', 'UTF-16'), 'bagit.txt', 'malformed'],
    ['manifest-sha256.txt', (text) => `${text}rác\n`, 'manifest-sha256.txt', 'malformed'],
    ['manifest-sha256.txt', (text) => text + text, 'manifest-sha256.txt', 'malformed'],
    [
      'manifest-sha256.txt',
      (text) => text.replace('data/index.html', '../index.html'),
      '../index.html',
      'missing',
    ],
    [
      'manifest-sha256.txt',
      (text) => text.replace('data/index.html', '/etc/passwd'),
      '/etc/passwd',
      'missing',
    ],
    ['manifest-sha256.txt', (text) => text.replace(/^.*index.*\n/m, ''), 'data/index.html', 'not-listed'],
  ])('reads the bag’s own words with care: %s', async (path, change, file, fault) => {
    expect(await verified(resealed(path, change))).toEqual(damaged(file, fault));
  });

  it('takes the same bag in the spelling of another maker', async () => {
    const upper = (text: string) =>
      text.replace(/^[0-9a-f]{64} {2}/gm, (hash) => `${hash.trim().toUpperCase()} *`);
    expect(
      (await verified(resealed('manifest-sha256.txt', (text) => upper(text).replaceAll('\n', '\r\n')))).ok,
    ).toBe(true);
  });

  it('says that there is nothing, or nothing of this kind', async () => {
    const root = temporaryFolder();
    expect(await verifyPackage(join(root, 'không'))).toEqual(failure('package-not-found', { name: 'không' }));
    writeFileSync(join(root, 'bài.txt'), 'Đây không phải gói');
    expect(await verifyPackage(join(root, 'bài.txt'))).toEqual(damaged('bài.txt', 'not-a-package'));
    writeFileSync(join(root, 'rỗng'), '');
    expect(await verifyPackage(join(root, 'rỗng'))).toEqual(damaged('rỗng', 'not-a-package'));
    mkdirSync(join(root, 'thư mục'));
    expect(await verifyPackage(join(root, 'thư mục'))).toEqual(damaged('bagit.txt', 'not-a-package'));
  });

  it('follows no link', async () => {
    const root = temporaryFolder();
    const folder = writeFolder(join(root, 'gói'), files);
    const file = join(folder, 'data/index.html');
    writeFileSync(join(root, 'bên-ngoài'), readFileSync(file));
    rmSync(file);
    symlinkSync(join(root, 'bên-ngoài'), file);
    expect(await verifyPackage(folder)).toEqual(damaged('data/index.html', 'not-a-file'));
  });
});

describe('verifyPackage on a hostile zip', () => {
  interface Entry {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly mode?: number;
    readonly compress?: boolean;
  }

  async function zipOf(entries: readonly Entry[]): Promise<Buffer> {
    const zip = new ZipFile();
    for (const { name, bytes, mode = 0o100644, compress = false } of entries) {
      zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(2019, 3, 24), mode, compress });
    }
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  }

  async function answer(bytes: Uint8Array, limits: Parameters<typeof verifyPackage>[1] = PACKAGE_LIMITS) {
    const file = join(temporaryFolder(), 'gói.zip');
    writeFileSync(file, bytes);
    return verifyPackage(file, limits);
  }

  const honest: readonly Entry[] = files.map(({ path, bytes }) => ({ name: `gói/${path}`, bytes }));
  const bytes = new TextEncoder().encode('x');

  it.each<[string, Entry, PackageFault]>([
    ['a link', { name: 'gói/data/link', bytes, mode: 0o120777 }, 'not-a-file'],
    ['a device', { name: 'gói/data/thiết-bị', bytes, mode: 0o060644 }, 'not-a-file'],
    ['a file outside the folder', { name: 'khác/x', bytes }, 'not-listed'],
    ['a file beside the folder', { name: 'x', bytes }, 'not-listed'],
    ['the same name twice', { name: 'gói/data/index.html', bytes }, 'name-collision'],
    ['a name in other capitals', { name: 'gói/data/INDEX.html', bytes }, 'name-collision'],
    ['the NFD twin of a name', { name: `gói/data/${'trống.txt'.normalize('NFD')}`, bytes }, 'name-collision'],
    ['a device of Windows', { name: 'gói/data/aux.txt', bytes }, 'unsafe-name'],
    ['a trailing dot', { name: 'gói/data/x.', bytes }, 'unsafe-name'],
    ['a colon', { name: 'gói/data/x:y', bytes }, 'unsafe-name'],
  ])('refuses %s', async (_, entry, fault) => {
    const result = await answer(await zipOf([...honest, entry]));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'package-damaged', detail: { reason: fault } },
    });
  });

  it('refuses a way out of the folder', async () => {
    const safe = await zipOf([...honest, { name: 'gói/data/aaaa', bytes }]);
    const text = safe.toString('latin1').replaceAll('data/aaaa', '../../../a');
    expect((await answer(Buffer.from(text.replaceAll('../../../a', '../../../'), 'latin1'))).ok).toBe(false);
  });

  it('stops unpacking a bomb, whatever size it claims', async () => {
    const zeros = new Uint8Array(40 * 1024 * 1024);
    const bomb = await zipOf([...honest, { name: 'gói/data/bom', bytes: zeros, compress: true }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await answer(bomb)).toEqual(damaged('data/bom', 'too-large'));
  });

  it('keeps to its limits', async () => {
    const archive = await zipOf(honest);
    const over = async (changes: Partial<PackageLimits>) =>
      answer(archive, { ...PACKAGE_LIMITS, ...changes });
    expect(await over({ files: 3 })).toMatchObject({
      error: { detail: { reason: 'too-many-files' } },
    });
    expect(await over({ fileBytes: 5 })).toMatchObject({
      error: { detail: { reason: 'too-large' } },
    });
    expect(await over({ totalBytes: 100 })).toMatchObject({
      error: { detail: { reason: 'too-large' } },
    });
    expect(await over({ tagFileBytes: 10 })).toMatchObject({
      error: { detail: { reason: 'too-large' } },
    });
  });

  it('answers every cut and every flipped byte with a value, and never takes other content for whole', async () => {
    const archive = Buffer.from(await zipped(files));
    const whole = await answer(archive);
    expect(whole.ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(archive.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const broken = Buffer.from(cut ? archive.subarray(0, at) : archive);
          if (!cut) broken[at] = (broken[at] ?? 0) ^ flip;
          const result = await answer(broken);
          if (cut) expect(result.ok).toBe(false);
          if (result.ok)
            expect(result.value).toMatchObject({ files: 3, bytes: 13, identifier: info.identifier });
          else expect(['package-damaged', 'package-not-found']).toContain(result.error.code);
        },
      ),
      { numRuns: 400 },
    );
  }, 60_000);
});
