import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { runningText } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong with the page as it stands, one line each. */
async function violations(page: Page): Promise<readonly string[]> {
  // What is still fading in has no colours of its own yet.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

test('axe finds nothing wrong, in both themes, with every pane and dialog', async () => {
  test.setTimeout(180_000);
  const desk = await launchApp({ sample: true });
  const { page } = desk;
  const clean = async (where: string): Promise<void> => expect(await violations(page), where).toEqual([]);

  for (const theme of ['Sáng', 'Tối']) {
    await press(page, 'Mod+,');
    await page.getByRole('radio', { name: theme }).click();
    await clean(`settings, ${theme}`);
    await page.getByRole('tab', { name: 'Gõ tiếng Việt' }).click();
    await page.getByText('Tùy chọn thêm').click();
    await clean(`settings of typing, ${theme}`);
    await page.getByRole('button', { name: 'Bảng gõ tắt…' }).click();
    await page.getByTestId('macros').waitFor();
    await clean(`macros, ${theme}`);
    await page.getByRole('textbox', { name: 'Chữ tắt', exact: true }).fill(theme);
    await page.getByRole('textbox', { name: 'Thay bằng' }).fill('một chữ');
    await page.keyboard.press('Enter');
    await page.getByTestId('macro-row').first().waitFor();
    await page
      .getByRole('textbox', { name: /^Chữ tắt của mục/ })
      .first()
      .fill('hai chữ');
    await page.keyboard.press('Tab');
    await clean(`macros with a fault, ${theme}`);
    // Esc first gives the row back.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await clean(`story, ${theme}`);
    for (const tab of ['Ảnh', 'Kiểm tra']) {
      await page.getByRole('tab', { name: tab }).click();
      await clean(`${tab}, ${theme}`);
    }
    await press(page, 'Mod+Alt+P');
    await page.getByTestId('preview-story').waitFor();
    await clean(`preview, ${theme}`);
    await press(page, 'Mod+Alt+P');
    await press(page, 'Mod+Shift+E');
    await page.getByTestId('export-dialog').waitFor();
    await clean(`export, ${theme}`);
    await page.keyboard.press('Escape');
    await press(page, 'Mod+Shift+K');
    await page.getByTestId('palette').waitFor();
    await clean(`palette, ${theme}`);
    await typeKeys(page, 'zzqq');
    await page.getByText('Không có lệnh nào như thế.').waitFor();
    await clean(`palette without a match, ${theme}`);
    await page.keyboard.press('Escape');
  }
  await press(page, 'Mod+N');
  await runningText(page).click();
  await typeKeys(page, '/');
  await page.getByRole('listbox', { name: 'Chèn vào bài' }).waitFor();
  await clean('slash menu');
  await desk.close();
});

test('the toolbar is one stop for Tab, and arrow keys walk it', async () => {
  const desk = await launchApp({ sample: true });
  const { page } = desk;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-command'));
  await page.locator('[data-command="format-bold"]').focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('format-italic');
  await page.keyboard.press('End');
  expect(await focused()).toBe('insert-divider');
  expect(await page.locator('.text-toolbar button[tabindex="0"]').count()).toBe(1);
  await desk.close();
});
