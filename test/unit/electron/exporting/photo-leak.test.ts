import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportStory } from '../../../../electron/exporting/export-story.ts';
import { renderWebPhoto } from '../../../../electron/photos/web-photo.ts';
import { haiPhongStory } from '../../../fixtures/export/hai-phong-story.ts';
import { foreignTags, marker, plant } from '../photos/planted.ts';
import { noise } from '../photos/samples.ts';
import { filesUnder, makeBundle, temporaryFolder, withPhotos } from './story-bundle.ts';

/** Pictures inside a page, as files of their own. */
function picturesIn(html: string, folder: string): string[] {
  mkdirSync(folder);
  return [...html.matchAll(/src="data:image\/jpeg;base64,([^"]+)"/g)].map(([, base64 = ''], index) => {
    const file = join(folder, `${index}.jpg`);
    writeFileSync(file, Buffer.from(base64, 'base64'));
    return file;
  });
}

it('takes nothing out of the house that a camera or a source left in a photo, by any way out', async () => {
  const root = temporaryFolder();
  const files = [join(root, 'a.jpg'), join(root, 'b.jpg')];
  for (const [index, file] of files.entries()) {
    await noise(1800 + index, 1200)
      .jpeg()
      .toFile(file);
    await plant(file);
    expect(foreignTags(file).length).toBeGreaterThan(5);
  }
  const photos = files.map((file) => readFileSync(file));
  const bundlePath = makeBundle(root, { article: withPhotos(haiPhongStory, photos), photos });
  for (const form of ['page', 'folder', 'zip'] as const) {
    const out = join(root, form);
    const result = await exportStory({ bundlePath, form, outFolder: out }, { renderWebPhoto });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { path } = result.value;
    if (form === 'zip') execFileSync('unzip', ['-q', path, '-d', join(out, 'unpacked')]);
    const pictures =
      form === 'page'
        ? picturesIn(readFileSync(path, 'utf8'), join(out, 'pictures'))
        : [...filesUnder(out).keys()].filter((name) => name.endsWith('.jpg')).map((name) => join(out, name));
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(foreignTags(picture)).toEqual([]);
    for (const [name, bytes] of filesUnder(out)) {
      expect(bytes.includes(marker), name).toBe(false);
      expect(photos.some((original) => bytes.includes(original))).toBe(false);
    }
  }
}, 120_000);
