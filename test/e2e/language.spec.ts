import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { chooseLanguage, field, newStory } from './support/desk.ts';
import { typeKeys } from './support/keyboard.ts';

test('Vietnamese at first; English and back without restart, text and undo untouched', async () => {
  const desk = await launchApp();
  const { page, app } = desk;
  const menu = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  expect(await menu()).toContain('Chèn');
  await newStory(page);
  await typeKeys(page, 'Một hai');
  await chooseLanguage(page, 'English');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Add a source' })).toBeVisible();
  await expect.poll(menu).toContain('Insert');
  await expect(field(page, 'headline')).toHaveValue('Một hai');
  await field(page, 'headline').click();
  await page.keyboard.press('Control+Z');
  await expect(field(page, 'headline')).toHaveValue('Một ');
  await chooseLanguage(page, 'Tiếng Việt');
  await expect(page.getByRole('button', { name: 'Thêm nguồn' })).toBeVisible();
  await desk.close();
});
