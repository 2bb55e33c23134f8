import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { DeskBridge } from '#shared/api/desk-api.ts';
import { noise } from '../unit/electron/photos/samples.ts';
import { type LaunchedApp, launchApp } from './launch.ts';

let desk: LaunchedApp;
let page: Page;
let storyId: string;
let sha256: string;

test.beforeAll(async () => {
  desk = await launchApp({
    expectProblems: /Failed to load resource|Content Security Policy|Not allowed to load local resource/,
  });
  page = desk.page;
  storyId = await page.evaluate(async () => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    const story = await toasoan.createStory();
    return story.ok ? story.value.storyId : '';
  });
});
test.afterAll(() => desk.close());

/** Loads an address as a picture; its width, or why not. */
function load(address: string): Promise<number | string> {
  return page.evaluate(
    (source) =>
      new Promise<number | string>((resolve) => {
        const picture = new Image();
        picture.onload = () => resolve(picture.naturalWidth);
        picture.onerror = () => resolve('refused');
        picture.src = source;
      }),
    address,
  );
}

/** The folder of a story in this run's library. */
async function bundleOf(id: string): Promise<string> {
  const library = path.join(desk.userData, 'Documents/Toa Soan');
  const names = await readdir(library);
  const name = names.find((folder) => folder.toLowerCase().endsWith(id.slice(-6).toLowerCase()));
  return path.join(library, name ?? 'none');
}

test('a 12-megapixel photo comes in while the window goes on answering, without a native libvips', async () => {
  const file = path.join(desk.userData, 'Ảnh bến cảng.jpg');
  writeFileSync(file, await noise(4000, 3000).jpeg({ quality: 85 }).toBuffer());
  desk.answer({ kind: 'photos', paths: [file] });
  const outcome = await page.evaluate(async (id) => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    let slowest = 0;
    let done = false;
    const intake = toasoan.choosePhotos(id).finally(() => {
      done = true;
    });
    while (!done) {
      const asked = performance.now();
      await toasoan.readSettings();
      slowest = Math.max(slowest, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return { intake: await intake, slowest };
  }, storyId);
  expect(outcome.intake).toMatchObject({
    ok: true,
    value: { added: [{ name: 'Ảnh bến cảng.jpg', width: 4000, height: 3000, format: 'jpeg' }], refused: [] },
  });
  sha256 = execFileSync('sha256sum', [file]).toString().slice(0, 64);
  expect(outcome.intake).toMatchObject({ value: { added: [{ sha256 }] } });
  expect(outcome.slowest).toBeLessThan(250);
  if (process.platform === 'linux') {
    expect(readFileSync(`/proc/${desk.app.process().pid}/maps`, 'utf8')).not.toMatch(/libvips|sharp-linux/);
  }
});

test('the photo is shown by story and hash', async () => {
  expect(await load(`photo://a/${storyId}/${sha256}.jpg`)).toBe(4000);
});

test('no other address gives a picture', async () => {
  const bundle = await bundleOf(storyId);
  const secret = path.join(desk.userData, 'secret.png');
  writeFileSync(secret, await noise(7, 7).png().toBuffer());
  symlinkSync(secret, path.join(bundle, 'photos', `${'e'.repeat(64)}.png`));
  const up = path.relative(path.join(bundle, 'photos'), secret);
  const addresses = [
    `photo://a/${storyId}/${'e'.repeat(64)}.png`,
    `photo://a/${storyId}/${encodeURIComponent(up)}`,
    `photo://a/${storyId}/${up.replaceAll('/', '%5c')}`,
    `photo://a/${storyId}/../../../../secret.png`,
    `photo://a/${storyId}/${sha256}.jpg%00.png`,
    `photo://a/${storyId}/${sha256}.png`,
    `photo://a/${storyId}/${sha256}.jpg?w=1`,
    `photo://a/${storyId.toLowerCase()}/${sha256}.jpg`,
    `photo://a/01K0000000000000000000000A/${sha256}.jpg`,
    `photo://b/${storyId}/${sha256}.jpg`,
    `photo://${storyId}/${sha256}.jpg`,
    `photo:///${secret}`,
    `photo://a//${secret}`,
    `file://${secret}`,
  ];
  for (const address of addresses) expect(await load(address), address).toBe('refused');
});

test('what is no picture is refused by name, and the rest comes in', async () => {
  const files = ['tốt.png', 'giả.png', 'cắt.jpg'].map((name) => path.join(desk.userData, name));
  const [good = '', fake = '', cut = ''] = files;
  writeFileSync(good, await noise(30, 20).png().toBuffer());
  writeFileSync(fake, '<svg onload="alert(1)"/>');
  writeFileSync(cut, (await noise(300, 200).jpeg().toBuffer()).subarray(0, 4000));
  desk.answer({ kind: 'photos', paths: [fake, cut, good] });
  const intake = await page.evaluate(async (id) => {
    const { toasoan } = window as unknown as { toasoan: DeskBridge };
    return toasoan.choosePhotos(id);
  }, storyId);
  expect(intake).toMatchObject({
    ok: true,
    value: {
      added: [{ name: 'tốt.png', width: 30 }],
      refused: [
        { code: 'photo-not-a-picture', detail: { name: 'giả.png' } },
        { code: 'photo-truncated', detail: { name: 'cắt.jpg' } },
      ],
    },
  });
});
