import { expect, it } from 'vitest';
import { folderReadme } from '../../../../tools/house-rules/rules/folder-readme.mjs';
import { places, project } from './sample.mjs';

it('wants a README in each top folder, hidden ones excepted', () => {
  const files = project({
    'package.json': '{}',
    '.ci/run': '',
    'shared/README.md': '# shared',
    'shared/a.ts': '',
    'renderer/desk/README.md': '',
  });
  expect(places(folderReadme(files))).toEqual(['renderer/README.md:1']);
});
