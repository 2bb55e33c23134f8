import { describe, expect, it } from 'vitest';
import { pureShared } from '../../../../tools/house-rules/rules/pure-shared.mjs';
import { project } from './sample.mjs';

/** @param {string} path @param {string} text */
const check = (path, text) => pureShared(project({ [path]: text })).map(({ message }) => message);

describe('shared/', () => {
  it.each([
    'export const height = window.innerHeight;',
    "export const open = () => document.querySelector('a');",
    'export const env = process.env;',
    "export const bytes = Buffer.from('a');",
    'export const here = __dirname;',
    "export const isPage = typeof window !== 'undefined';",
    'export const a = { process };',
    'export function read(document: string) { return document; }\nexport const b = () => document.title;',
  ])('%s is refused', (text) => {
    expect(check('shared/a.ts', text)).toHaveLength(1);
  });

  it.each([
    'export const title = (document: { title: string }) => document.title;',
    'export const a = { window: 1 }.window;',
    'export type Page = typeof window | Buffer;',
    'export interface Box { document: string; process(): void }',
    'const { document, process: [history] } = story; export const a = document + history;',
    "import { document } from './a.ts'; export const a = document;",
    'try { work(); } catch (module) { throw module; }',
    'export class Story { document = 1; process() { return this.document; } }',
    'export const bytes = new TextEncoder().encode(new URL(address).href);',
  ])('%s passes', (text) => {
    expect(check('shared/a.ts', text)).toEqual([]);
  });

  it.each([
    'export const now = () => Date.now();',
    'export const today = new Date().toISOString();',
    'export const dice = Math.random() * 6;',
    'export const clock = { now: Date.now };',
  ])('%s is refused: no clock, no chance', (text) => {
    expect(check('shared/a.ts', text)).toHaveLength(1);
  });

  it.each([
    'export const day = (at: number) => new Date(at).toISOString() + Math.max(1, 2);',
    'export const story = (now: () => number) => ({ at: now() });',
  ])('%s passes', (text) => {
    expect(check('shared/a.ts', text)).toEqual([]);
  });

  it('lets the other folders use them', () => {
    expect(check('renderer/a.ts', 'export const a = document.title;')).toEqual([]);
    expect(check('electron/a.ts', 'export const a = process.platform + Date.now();')).toEqual([]);
  });
});
