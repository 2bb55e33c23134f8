import { expect, it } from 'vitest';
import { fileSize } from '../../../../tools/house-rules/rules/file-size.mjs';
import { places, project } from './sample.mjs';

it('counts lines of product files only', () => {
  const files = project({
    'shared/fits.ts': 'a;\n'.repeat(400),
    'shared/long.ts': 'a;\n'.repeat(401),
    'renderer/ui/long.css': 'a{}\n'.repeat(500),
    'shared/locales/vi.json': '\n'.repeat(1000),
    'test/long.test.ts': 'a;\n'.repeat(1000),
  });
  expect(places(fileSize(files))).toEqual(['shared/long.ts:401', 'renderer/ui/long.css:401']);
});
