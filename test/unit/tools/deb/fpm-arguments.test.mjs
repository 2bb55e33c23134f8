import { expect, it } from 'vitest';
import { parseFpmArguments } from '../../../../tools/deb/fpm-arguments.mjs';

it('reads options, repeated options, switches and paths', () => {
  const words = [
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    '-d',
    'a',
    '-d',
    'b | c',
    '--name',
    'bao',
    '/tmp/a=b/=/opt/bao',
  ];
  expect(parseFpmArguments(words)).toEqual({
    options: { s: 'dir', t: 'deb', name: 'bao' },
    lists: { d: ['a', 'b | c'] },
    paths: [{ from: '/tmp/a=b/', to: '/opt/bao' }],
  });
});

it('refuses what it does not understand', () => {
  expect(() => parseFpmArguments(['nonsense'])).toThrow('not understood: nonsense');
});
