import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPhotoAddress } from '../../../../electron/shell/schemes/photo-address.ts';
import { servePhoto } from '../../../../electron/shell/schemes/serve-photo.ts';

const ID = '01K0000000000000000000000A';
const SHA = '0123456789abcdef'.repeat(4);
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);

let root: string;
let photos: string;
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'toasoan-photo-'));
  photos = path.join(root, 'story/photos');
  mkdirSync(photos, { recursive: true });
  writeFileSync(path.join(photos, `${SHA}.jpg`), PICTURE);
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
  symlinkSync(path.join(root, 'secret.txt'), path.join(photos, `${SHA}.png`));
  mkdirSync(path.join(photos, `${SHA}.gif`));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const serve = servePhoto(async (storyId, fileName) => (storyId === ID ? path.join(photos, fileName) : null));
const get = (address: string, method = 'GET'): Promise<Response> => serve(new Request(address, { method }));

describe('photo://', () => {
  test('gives an original of a known story, as the kind of picture its name says', async () => {
    const answer = await get(`photo://a/${ID}/${SHA}.jpg`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': '6',
      'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PICTURE);
  });

  test('answers HEAD without the picture', async () => {
    const answer = await get(`photo://a/${ID}/${SHA}.jpg`, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '6',
      '',
    ]);
  });

  test.each([
    ['an unknown story', `photo://a/01K0000000000000000000000B/${SHA}.jpg`],
    ['an unknown photo', `photo://a/${ID}/${'f'.repeat(64)}.jpg`],
    ['a link out of the folder', `photo://a/${ID}/${SHA}.png`],
    ['a folder', `photo://a/${ID}/${SHA}.gif`],
    ['another host', `photo://b/${ID}/${SHA}.jpg`],
    ['an id in small letters', `photo://a/${ID.toLowerCase()}/${SHA}.jpg`],
    ['an SVG', `photo://a/${ID}/${SHA}.svg`],
    ['a property of every object as ending', `photo://a/${ID}/${SHA}.toString`],
    ['the way up', `photo://a/${ID}/../../secret.txt`],
    ['the way up, encoded', `photo://a/${ID}/..%2f..%2fsecret.txt`],
    ['the way up, encoded for Windows', `photo://a/${ID}/..%5c..%5csecret.txt`],
    ['a NUL', `photo://a/${ID}/${SHA}.jpg%00`],
    ['a query', `photo://a/${ID}/${SHA}.jpg?w=100`],
    ['a fragment', `photo://a/${ID}/${SHA}.jpg#x`],
    ['one folder more', `photo://a/${ID}/photos/${SHA}.jpg`],
    ['two slashes', `photo://a//${ID}/${SHA}.jpg`],
    ['a path of the system', 'photo:///etc/passwd'],
    ['nothing', 'photo://a/'],
  ])('answers 404 to %s', async (_what, address) => {
    expect((await get(address)).status).toBe(404);
  });

  test('reads only', async () => {
    expect((await get(`photo://a/${ID}/${SHA}.jpg`, 'POST')).status).toBe(404);
    expect((await get(`photo://a/${ID}/${SHA}.jpg`, 'DELETE')).status).toBe(404);
  });

  test('an address that is read is made of a story id, a hash and an ending, and of nothing else', () => {
    const good = `photo://a/${ID}/${SHA}.jpg`;
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.nat({ max: good.length }), (noise, at) => {
        const read = readPhotoAddress(good.slice(0, at) + noise + good.slice(at));
        if (read !== null)
          expect(`photo://a/${read.storyId}/${read.fileName}`).toBe(
            good.slice(0, at) + noise + good.slice(at),
          );
        if (read !== null) expect(read.fileName).toMatch(/^[0-9a-f]{64}\.[a-z]{3,4}$/);
      }),
    );
  });
});
