import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { field, saved } from './support/desk.ts';
import { press } from './support/keyboard.ts';
import { storiesOnDisk } from './support/library-on-disk.ts';
import { SEED, samplePhotos } from './support/seed-story.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test('a story imported by command is opened, its guesses are confirmed and its placeholder pictures replaced', async () => {
  const [first = '', second = ''] = samplePhotos();
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-import-'));
  const library = path.join(userData, 'Kho');
  const seed = path.join(ROOT, 'test/fixtures/seed/000_f03e916a212e624e.txt');
  execFileSync(process.execPath, [path.join(ROOT, 'out/main/cli.js'), 'import', seed, '--library', library]);

  const desk = await launchApp({
    userData,
    dialogs: [
      { kind: 'library', path: library },
      { kind: 'photos', paths: [first] },
      { kind: 'photos', paths: [second] },
    ],
  });
  const { page } = desk;
  await press(page, 'Mod+O');
  await expect(field(page, 'kicker')).toHaveValue(SEED.kicker);
  await expect(field(page, 'headline')).toHaveValue(SEED.headline);
  await page.getByRole('tab', { name: 'Kiểm tra' }).click();
  await expect(page.getByText('chỗ: tệp nhập vào không kèm ảnh')).toHaveCount(2);

  for (const at of [0, 1]) {
    await page.getByRole('button', { name: 'Thay ảnh, giữ chú thích' }).nth(at).click();
    await expect(page.getByText('chỗ: tệp nhập vào không kèm ảnh')).toHaveCount(1 - at);
  }
  const captions = page.locator('textarea[data-field$=":caption"]');
  await expect(captions.nth(0)).toHaveValue(SEED.firstCaption);
  await expect(captions.nth(1)).toHaveValue(SEED.secondCaption);
  for (const credit of await page.locator('textarea[data-field$=":credit"]').all()) await credit.fill('KC');
  const confirm = page.getByRole('button', { name: 'Đúng', exact: true });
  while ((await confirm.count()) > 0) await confirm.first().click();
  await saved(page);
  expect(storiesOnDisk(library)[0]?.article).toMatchObject({
    toConfirm: [],
    byline: [{ penName: SEED.penName }],
    sources: [{ name: SEED.source }],
    related: SEED.related,
  });
  await press(page, 'Mod+Z');
  await expect(confirm).toHaveCount(1);
  await desk.close();
  rmSync(userData, { recursive: true, force: true });
});
