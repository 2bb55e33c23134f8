import { expect, type Page } from '@playwright/test';
import type { Article } from '#shared/article/article.ts';
import type { LaunchedApp } from '../launch.ts';
import { press } from './keyboard.ts';
import { ordinaryLibrary, storiesOnDisk } from './library-on-disk.ts';

/** Ctrl+N, and the caret in the headline. */
export async function newStory(page: Page): Promise<void> {
  await press(page, 'Mod+N');
  await expect(field(page, 'headline')).toBeFocused();
}

export function field(page: Page, name: string) {
  return page.locator(`[data-field="${name}"]`);
}

export function runningText(page: Page) {
  return page.locator('.page-text');
}

/** Waits until the window says that everything is on disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-kind', 'saved');
}

/** The story begun last, as it lies on disk once the window says that it is saved. */
export async function newestStory(desk: LaunchedApp): Promise<Article & { readonly folder: string }> {
  await saved(desk.page);
  const stories = storiesOnDisk(ordinaryLibrary(desk.userData));
  const newest = stories.sort((left, right) =>
    left.article.createdAt < right.article.createdAt ? 1 : -1,
  )[0];
  if (newest === undefined) throw new Error('no story on disk');
  return { ...newest.article, folder: newest.folder };
}

/** In the settings, which open with the display's choices. */
export async function chooseLanguage(page: Page, name: string): Promise<void> {
  await press(page, 'Mod+,');
  await page.getByTestId('settings').getByRole('radio', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('settings')).toHaveCount(0);
}
