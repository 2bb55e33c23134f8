import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { SettingsChange } from '#shared/api/settings.ts';
import { METHODS, typingSettings } from '#shared/vietnamese/typing/typing-settings.ts';
import { type LaunchedApp, type LaunchOptions, launchApp } from '../launch.ts';
import { newStory, saved } from './desk.ts';

export interface TypingDesk extends LaunchedApp {
  /** Changes settings and opens the page afresh, which reads them. */
  choose(settings: SettingsChange): Promise<void>;
  /** Also removes the folder of this run. */
  close(): Promise<void>;
}

/** A desk whose person has made these choices before. */
export async function launchTypingDesk(
  settings: SettingsChange = {},
  options: LaunchOptions = {},
): Promise<TypingDesk> {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-typing-'));
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ settings }));
  const desk = await launchApp({ ...options, userData });
  return {
    ...desk,
    async choose(change) {
      await saved(desk.page);
      await desk.page.evaluate((next) => window.toasoan.changeSettings(next), change);
      await desk.page.reload();
      await desk.page.getByTestId('page-ready').waitFor({ state: 'attached' });
    },
    async close() {
      await desk.close();
      rmSync(userData, { recursive: true, force: true });
    },
  };
}

/** Settings as a person keeps them who changed only these. */
export function typingChoice(change: Parameters<typeof typingSettings>[0]): SettingsChange {
  return { typing: typingSettings(change) };
}

/** A new story, after others in the same window. */
export async function freshStory(page: Page): Promise<void> {
  // With the focus in the headline of the story before, nothing would tell when the new one is there.
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await newStory(page);
}

export function indicator(page: Page) {
  return page.getByTestId('typing-indicator');
}

export async function standing(page: Page, expected: 'on' | 'off' | 'stoodDown'): Promise<void> {
  await expect(indicator(page)).toHaveAttribute('data-standing', expected);
}

/** Ctrl and Shift pressed and let go. */
export async function toggleTyping(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Control');
}

/** Chooses a method in the menu beside the indicator. */
export async function chooseMethod(page: Page, method: (typeof METHODS)[number]): Promise<void> {
  await page.getByRole('button', { name: 'Chọn kiểu gõ' }).click();
  await page.getByRole('menuitem').nth(METHODS.indexOf(method)).click();
}
