import { expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { field, newStory } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';

/** In the settings, which open with the display's choices. */
async function chooseLanguage(page: Page, name: string): Promise<void> {
  await press(page, 'Mod+,');
  await page.getByTestId('settings').getByRole('radio', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('settings')).toHaveCount(0);
}

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
