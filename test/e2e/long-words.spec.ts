import { expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { chooseLanguage, field, newStory, runningText, saved } from './support/desk.ts';

const WORD = 'Nghiêngnghiêngkhôngdấucách'.repeat(12);

/** What is wider than the pane it stands in. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['.page-scroll', '.inspector-tabs', '.inspector-content[data-state="active"]'].filter((pane) => {
      const element = document.querySelector(pane);
      return element === null || element.scrollWidth > element.clientWidth;
    }),
  );
}

test('a word without end is broken in every field, in a wide window and in the smallest', async () => {
  const desk = await launchApp();
  const { page } = desk;
  await newStory(page);
  await page.keyboard.insertText(WORD);
  for (const name of ['kicker', 'standfirst', 'section', 'dateline', 'tags']) {
    await field(page, name).click();
    await page.keyboard.insertText(WORD);
  }
  await page.keyboard.press('Enter');
  await runningText(page).click();
  await page.keyboard.insertText(WORD);
  for (const add of ['Thêm bút danh', 'Thêm nguồn', 'Thêm tin khác']) {
    await page.getByRole('button', { name: add }).click();
    await page.keyboard.insertText(WORD);
  }
  await saved(page);
  expect(await tooWide(page)).toEqual([]);
  await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const [width = 0, height = 0] = window?.getMinimumSize() ?? [];
    window?.setSize(width, height);
  });
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(800);
  expect(await tooWide(page)).toEqual([]);
  await chooseLanguage(page, 'English');
  await expect(page.getByRole('tab', { name: 'Checks' })).toBeVisible();
  expect(await tooWide(page)).toEqual([]);
  await desk.close();
});

test('a headline in capitals keeps its marks: the field has room for them above its first line', async () => {
  const desk = await launchApp();
  const { page } = desk;
  await newStory(page);
  await page.keyboard.insertText('ỄẶỘỴ');
  const room = await field(page, 'headline').evaluate((element) => {
    const { font, lineHeight, paddingTop } = getComputedStyle(element);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('no canvas');
    pen.font = font;
    const { actualBoundingBoxAscent, fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('Ễ');
    // The line box stands around the font's own height; the marks may reach above it.
    const above = (Number.parseFloat(lineHeight) - fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
    return Number.parseFloat(paddingTop) + above + fontBoundingBoxAscent - actualBoundingBoxAscent;
  });
  expect(room).toBeGreaterThanOrEqual(0);
  await desk.close();
});
