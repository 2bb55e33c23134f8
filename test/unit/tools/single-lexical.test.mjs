import { expect, it } from 'vitest';
import { lexicalProblems } from '../../../tools/single-lexical.mjs';

/** @param {string} version @param {string} path @param {Record<string, object>} [dependencies] */
const installed = (version, path, dependencies = {}) => ({ version, path, dependencies });

it('is content with one copy of one version, however often it is listed', () => {
  const lexical = installed('0.52.0', '/p/lexical');
  const dependencies = {
    lexical,
    '@lexical/html': installed('0.52.0', '/p/html', { lexical }),
    react: { version: '19.3.1' },
  };
  expect(lexicalProblems({ dependencies })).toEqual([]);
});

it('sees a second copy, even of the same version', () => {
  const dependencies = {
    lexical: installed('0.52.0', '/p/lexical'),
    '@lexical/html': installed('0.52.0', '/p/html', { lexical: installed('0.52.0', '/p/html/lexical') }),
  };
  expect(lexicalProblems({ dependencies })).toEqual([
    'lexical is installed 2 times: /p/lexical, /p/html/lexical',
  ]);
});

it('sees a package of another version', () => {
  const dependencies = {
    lexical: installed('0.53.0', '/p/lexical'),
    '@lexical/html': installed('0.52.0', '/p/html'),
  };
  expect(lexicalProblems({ dependencies })).toEqual([
    "Lexical's packages have different versions: 0.53.0, 0.52.0",
  ]);
});

it('misses Lexical', () => {
  expect(lexicalProblems({})).toEqual(['lexical is not installed']);
});
