import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { unpack } from '../../../../tools/electron-runtime/unpack.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'unpack-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('places, renames and leaves out files, with their modes', async () => {
  const file = await archive({ 'App/run': 'Chạy', 'App/resources/secret': 'x' }, 0o100755);
  const to = path.join(folder, 'out');
  await unpack(yauzl, file, to, (name) =>
    name.includes('secret') ? undefined : name.replace('App/run', 'bin/electron'),
  );
  expect(readFileSync(path.join(to, 'bin/electron'), 'utf8')).toBe('Chạy');
  expect(statSync(path.join(to, 'bin/electron')).mode & 0o777).toBe(0o755);
  expect(() => statSync(path.join(to, 'App'))).toThrow('ENOENT');
});

it('refuses a name that leaves the folder', async () => {
  const file = await archive({ a: 'x' }, 0o100644);
  await expect(unpack(yauzl, file, path.join(folder, 'out'), () => '../evil')).rejects.toThrow('unsafe name');
});

it('fails on a damaged archive', async () => {
  const file = await archive({ a: 'x'.repeat(5000) }, 0o100644);
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length - 40));
  await expect(unpack(yauzl, file, path.join(folder, 'out'), (name) => name)).rejects.toThrow();
});

/** @param {Readonly<Record<string, string>>} files @param {number} mode */
async function archive(files, mode) {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, { mode });
  zip.end();
  const file = path.join(folder, 'a.zip');
  await pipeline(zip.outputStream, createWriteStream(file));
  return file;
}
