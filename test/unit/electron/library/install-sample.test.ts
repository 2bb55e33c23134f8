import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installSample } from '../../../../electron/library/install-sample.ts';
import { faultyFileSystem, systemError } from '../../../faults/faulty-file-system.ts';
import {
  given,
  namesIn,
  photoOf,
  story,
  temporaryDesk,
  temporaryFolder,
  withPhoto,
} from './temporary-library.ts';

async function sampleFolder(): Promise<string> {
  const { library, root } = temporaryDesk();
  const { asset, bytes } = photoOf('a');
  const { storyId } = given(await library.create(withPhoto(story('Bài mẫu'), asset)));
  given(await library.storePhoto(storyId, asset, bytes));
  given(await library.create(story('Bài mẫu hai')));
  writeFileSync(join(root, '.DS_Store'), 'x');
  writeFileSync(join(root, 'README.md'), 'x');
  return root;
}

/** Every file under a folder with its bytes. */
function filesIn(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file.slice(folder.length), readFileSync(file).toString('hex')]));
}

describe('installSample', () => {
  it.each(['missing', 'empty', 'of hidden files only'])('fills a library that is %s', async (kind) => {
    const sample = await sampleFolder();
    const root = join(temporaryFolder(), 'Tài liệu', 'Tòa Soạn');
    if (kind !== 'missing') mkdirSync(root, { recursive: true });
    if (kind === 'of hidden files only') writeFileSync(join(root, '.DS_Store'), 'x');
    expect(given(await installSample(sample, root))).toEqual({ installed: 2 });
    const expected = filesIn(sample);
    expected.delete('/README.md');
    if (kind !== 'of hidden files only') expected.delete('/.DS_Store');
    expect(filesIn(root)).toEqual(expected);
    const { again } = temporaryDesk();
    expect(given(await again({ root }).list())).toMatchObject({ stories: [{}, {}], unreadable: [] });
  });

  it('touches no library that holds anything, and does nothing twice', async () => {
    const sample = await sampleFolder();
    const root = temporaryFolder();
    writeFileSync(join(root, 'của tôi.txt'), 'x');
    expect(given(await installSample(sample, root))).toEqual({ installed: 0 });
    expect(namesIn(root)).toEqual(['của tôi.txt']);
    const fresh = join(temporaryFolder(), 'kho');
    given(await installSample(sample, fresh));
    expect(given(await installSample(sample, fresh))).toEqual({ installed: 0 });
  });

  it('leaves an empty library when it is interrupted, and fills it the next time', async () => {
    const sample = await sampleFolder();
    const root = join(temporaryFolder(), 'kho');
    let writes = 0;
    const full = faultyFileSystem((operation) => {
      if (operation === 'write') writes += 1;
      if (operation === 'write' && writes === 3) throw systemError('ENOSPC');
    });
    expect(await installSample(sample, root, full)).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(namesIn(root)).toEqual([]);
    expect(given(await installSample(sample, root))).toEqual({ installed: 2 });
  });
});
