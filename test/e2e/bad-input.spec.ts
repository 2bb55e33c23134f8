import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { field, newestStory, newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { ordinaryLibrary } from './support/library-on-disk.ts';

let userData: string;
test.beforeEach(() => {
  userData = mkdtempSync(path.join(tmpdir(), 'toasoan-bad-'));
});
test.afterEach(() => rmSync(userData, { recursive: true, force: true }));

/** A library with one written story; gives its folder and the headline. */
async function oneStory(): Promise<string> {
  const desk = await launchApp({ userData });
  await newStory(desk.page);
  await typeKeys(desk.page, 'Bài để thử');
  await runningText(desk.page).click();
  await typeKeys(desk.page, 'Thân bài.');
  const { folder } = await newestStory(desk);
  await desk.close();
  return folder;
}

test('a damaged article.json is set aside, said in one sentence, and an earlier version opened', async () => {
  const folder = await oneStory();
  const file = path.join(folder, 'article.json');
  const broken = readFileSync(file, 'utf8').slice(0, 300);
  writeFileSync(file, broken);
  const desk = await launchApp({ userData });
  await desk.page
    .locator(`[data-story]`)
    .filter({ hasText: 'Bài để thử' })
    .first()
    .click()
    .catch(() => undefined);
  await expect(desk.page.getByText('Tệp bài viết bị hỏng.').first()).toBeVisible();
  await expect(desk.page.getByTestId('notice-story')).toContainText('Bài đang mở là bản lưu trước đó');
  const kept = readdirSync(folder).filter((name) => name.startsWith('article.corrupt-'));
  expect(kept).toHaveLength(1);
  expect(readFileSync(path.join(folder, kept[0] ?? ''), 'utf8')).toBe(broken);
  await desk.close();
});

test('a story of a newer version is shown, says why it can not be changed, and stays as it is', async () => {
  const folder = await oneStory();
  const file = path.join(folder, 'article.json');
  const newer = readFileSync(file, 'utf8').replace('"format": 1', '"format": 9');
  writeFileSync(file, newer);
  const desk = await launchApp({ userData });
  await expect(field(desk.page, 'headline')).toHaveValue('Bài để thử');
  await expect(desk.page.getByTestId('notice-read-only')).toContainText('mới hơn');
  await runningText(desk.page).click();
  await typeKeys(desk.page, 'không được thêm');
  await expect(runningText(desk.page)).not.toContainText('không được thêm');
  await desk.close();
  expect(readFileSync(file, 'utf8')).toBe(newer);
});

test('a library that vanishes while writing: nothing is called saved, and all is there when it returns', async () => {
  const desk = await launchApp({ userData });
  const { page } = desk;
  await newStory(page);
  await typeKeys(page, 'Trước khi rút ổ');
  await saved(page);
  const library = ordinaryLibrary(userData);
  renameSync(library, `${library}-rút`);
  await typeKeys(page, ' và sau khi rút ổ');
  await expect(page.getByTestId('save-failed')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-kind', 'failed');
  renameSync(`${library}-rút`, library);
  await press(page, 'Mod+S');
  await saved(page);
  expect(await newestStory(desk)).toMatchObject({ headline: 'Trước khi rút ổ và sau khi rút ổ' });
  await desk.close();
});

test('a library folder that is gone at the start is named, and another can be chosen', async () => {
  await oneStory();
  const library = ordinaryLibrary(userData);
  renameSync(library, `${library}-dời`);
  writeFileSync(library, 'không phải thư mục');
  const desk = await launchApp({ userData, dialogs: [{ kind: 'library', path: `${library}-dời` }] });
  await expect(desk.page.getByTestId('no-library')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Chọn kho bài' }).click();
  await expect(field(desk.page, 'headline')).toHaveValue('Bài để thử');
  await desk.close();
});
