import { expect, it } from 'vitest';
import { unsafePhotoMetadata } from '../../../../tools/house-rules/rules/unsafe-photo-metadata.mjs';
import { places, project } from './sample.mjs';

it.each(['withExif', 'withMetadata', 'keepExif', 'keepMetadata', 'keepXmp'])(
  'refuses %s() on any object',
  (name) => {
    const files = project({
      'electron/photos/a.ts': `export const a = sharp(bytes)\n  .resize(10)\n  .${name}({});`,
      'electron/photos/b.ts': `export const b = image?.['${name}']();`,
      'tools/c.mjs': `${name}();`,
    });
    expect(places(unsafePhotoMetadata(files))).toEqual([
      'electron/photos/a.ts:3',
      'electron/photos/b.ts:1',
      'tools/c.mjs:1',
    ]);
  },
);

it('passes the safe way, mere mentions, and tests that prove the leak', () => {
  const files = project({
    'electron/photos/a.ts':
      "// not withExif()\nexport const a = sharp(bytes).withXmp(xmp); const b = 'withExif';",
    'test/unit/photos/a.test.ts': 'sharp(bytes).withMetadata();',
  });
  expect(unsafePhotoMetadata(files)).toEqual([]);
});
