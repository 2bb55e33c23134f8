import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';
import { newestStory, newStory, runningText, saved } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { samplePhotos } from './support/seed-story.ts';

const [first = '', second = ''] = samplePhotos();
const NOT_A_PICTURE = path.resolve(import.meta.dirname, 'photos.spec.ts');

let desk: LaunchedApp;
test.afterEach(() => desk.close());

async function open(...files: (readonly string[])[]): Promise<void> {
  desk = await launchApp({ dialogs: files.map((paths) => ({ kind: 'photos', paths: [...paths] })) });
  await newStory(desk.page);
  await runningText(desk.page).click();
}
const captions = () => desk.page.locator('textarea[data-field$=":caption"]');
const credits = () => desk.page.locator('textarea[data-field$=":credit"]');

/** Puts one photo in by the dialog and writes its words. */
async function photoWithWords(): Promise<void> {
  await press(desk.page, 'Mod+Shift+P');
  await expect(captions()).toHaveCount(1);
  await captions().first().click();
  await typeKeys(desk.page, 'Lễ ký kết\nKC/Báo An ninh Hải Phòng');
}

test('caption and credit go with the photo: moved, cut, pasted, taken out and undone', async () => {
  await open([first]);
  const { page } = desk;
  await typeKeys(page, 'Đoạn trước.\nĐoạn sau.');
  await page.keyboard.press('ArrowUp');
  await photoWithWords();
  const words = { caption: 'Lễ ký kết', credit: 'KC/Báo An ninh Hải Phòng' };
  await saved(page);
  expect((await newestStory(desk)).body).toMatchObject([
    { type: 'paragraph' },
    { type: 'photo', ...words },
    { type: 'paragraph' },
  ]);

  await page.getByRole('button', { name: 'Đưa ảnh xuống' }).click();
  expect((await newestStory(desk)).body).toMatchObject([
    { type: 'paragraph' },
    { type: 'paragraph' },
    { type: 'photo', ...words },
  ]);
  await press(page, 'Mod+Z');
  expect((await newestStory(desk)).body[1]).toMatchObject({ type: 'photo', ...words });

  await page.locator('.photo-card-picture').click({ position: { x: 40, y: 40 } });
  await page.keyboard.press('Control+X');
  await expect(captions()).toHaveCount(0);
  await runningText(page).locator('p').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+V');
  await expect(captions()).toHaveValue(words.caption);
  await expect(credits()).toHaveValue(words.credit);

  await page.locator('.photo-card-picture').click({ position: { x: 40, y: 40 } });
  await page.keyboard.press('Delete');
  await expect(captions()).toHaveCount(0);
  await press(page, 'Mod+Z');
  await expect(captions()).toHaveValue(words.caption);

  await page.getByRole('button', { name: 'Bỏ ảnh khỏi bài' }).click();
  await press(page, 'Mod+Z');
  await expect(credits()).toHaveValue(words.credit);
});

test('everything selected and deleted comes back with its words', async () => {
  await open([first]);
  const { page } = desk;
  await photoWithWords();
  await page.keyboard.press('Enter');
  await typeKeys(page, 'Sau ảnh.');
  const before = (await newestStory(desk)).body;
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(captions()).toHaveCount(0);
  await press(page, 'Mod+Z');
  await expect(captions()).toHaveValue('Lễ ký kết');
  expect((await newestStory(desk)).body).toEqual(before);
});

test('photos are pasted, and dropped where the pointer is', async () => {
  await open();
  const { page } = desk;
  await typeKeys(page, 'Một.\nHai.');
  const bytes = [...readFileSync(first)];
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(content)], 'dán.jpg', { type: 'image/jpeg' }));
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.page-text')?.dispatchEvent(event);
  }, bytes);
  await expect(captions()).toHaveCount(1);
  await captions().first().click();
  await typeKeys(page, 'Ảnh dán');

  await page.evaluate(
    (content) => {
      const text = document.querySelector('.page-text');
      const firstLine = text?.querySelector('p')?.getBoundingClientRect();
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'thả.jpg', { type: 'image/jpeg' }));
      for (const name of ['dragover', 'drop']) {
        text?.dispatchEvent(
          new DragEvent(name, {
            dataTransfer: data,
            bubbles: true,
            cancelable: true,
            clientX: 600,
            clientY: (firstLine?.top ?? 0) + 2,
          }),
        );
      }
    },
    [...readFileSync(second)],
  );
  await expect(captions()).toHaveCount(2);
  expect((await newestStory(desk)).body).toMatchObject([
    { type: 'photo', caption: '' },
    { type: 'paragraph', content: [{ text: 'Một.' }] },
    { type: 'paragraph', content: [{ text: 'Hai.' }] },
    { type: 'photo', caption: 'Ảnh dán' },
    { type: 'paragraph' },
  ]);
});

test('a file that is no picture is refused in one sentence, the good ones go in', async () => {
  await open([NOT_A_PICTURE, first, second]);
  await press(desk.page, 'Mod+Shift+P');
  await expect(captions()).toHaveCount(2);
  await expect(desk.page.getByTestId('toast')).toContainText('“photos.spec.ts” không phải là tệp ảnh.');
});

test('many refused files are told in one message, none of them lost', async () => {
  await open([NOT_A_PICTURE, '1.jpg', '2.jpg', '3.jpg', '4.jpg']);
  await press(desk.page, 'Mod+Shift+P');
  const message = desk.page.getByTestId('toast');
  await expect(message).toHaveCount(1);
  await expect(message).toContainText('Có 5 tệp chưa đưa vào bài:');
  for (const name of ['photos.spec.ts', '1.jpg', '2.jpg', '3.jpg', '4.jpg']) {
    await expect(message).toContainText(`“${name}”`);
  }
});

test('a photo deleted behind our back leaves its words, and says so', async () => {
  await open([first]);
  const { page } = desk;
  await photoWithWords();
  const story = await newestStory(desk);
  rmSync(path.join(story.folder, 'photos'), { recursive: true });
  await page.reload();
  await page.getByTestId('page-ready').waitFor({ state: 'attached' });
  await expect(page.locator('.photo-card-missing')).toContainText('Chú thích và tên người chụp vẫn còn');
  await expect(page.locator('.photo-tools')).toHaveCSS('opacity', '1');
  await page.getByRole('tab', { name: 'Ảnh' }).click();
  await expect(page.locator('.inspector-photo')).toContainText('Không còn tệp ảnh');
  await expect(captions()).toHaveValue('Lễ ký kết');
  await expect(credits()).toHaveValue('KC/Báo An ninh Hải Phòng');
  await press(page, 'Mod+Shift+E');
  await expect(page.getByTestId('export-start')).toBeDisabled();
  await page.keyboard.press('Escape');
});
