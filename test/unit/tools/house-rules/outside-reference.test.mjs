import { expect, it } from 'vitest';
import { outsideReference } from '../../../../tools/house-rules/rules/outside-reference.mjs';
import { places, project } from './sample.mjs';

const PARENT = ['..', 'shared', ''].join('/');
const WORKPLACE = ['', 'work', ''].join('/');

it('refuses paths that leave the project, and roundabout ways into shared/', () => {
  const files = project({
    'README.md': `Notes\nsee \`${PARENT}notes\``,
    'electron/library/a.ts': `import { b } from '../${PARENT}article/b.ts';`,
    'tools/a.mjs': `const root = '${WORKPLACE}main';`,
  });
  expect(places(outsideReference(files))).toEqual([
    'README.md:2',
    'electron/library/a.ts:1',
    'tools/a.mjs:1',
  ]);
});

it('passes the alias, and words that only look alike', () => {
  const files = project({
    'electron/a.ts': "import { b } from '#shared/b.ts'; // home/work/desk",
    'renderer/a.css': `a { background: url(https://example.vn${WORKPLACE}a.png); }`,
  });
  expect(outsideReference(files)).toEqual([]);
});
