import { expect, test } from '@playwright/test';
import { METHODS } from '#shared/vietnamese/typing/typing-settings.ts';
import { keysOfText } from '../../arbitraries/vietnamese/keys-of-text.ts';
import { field, newestStory, runningText } from '../support/desk.ts';
import { press, pressKeys } from '../support/keyboard.ts';
import { samplePhotos } from '../support/seed-story.ts';
import {
  chooseMethod,
  freshStory,
  launchTypingDesk,
  standing,
  type TypingDesk,
  toggleTyping,
} from '../support/typing-desk.ts';

/** Vietnamese is typed wherever text is written, and the switch follows the caret. */

let desk: TypingDesk;
test.beforeAll(async () => {
  desk = await launchTypingDesk({}, { dialogs: [{ kind: 'photos', paths: samplePhotos().slice(0, 1) }] });
});
test.afterAll(() => desk.close());
test.beforeEach(() => freshStory(desk.page));

const TEXT = 'Tiếng Việt ở Đường Hòa Bình, người được thưởng';

for (const method of METHODS) {
  test(`in ${method}: headline, standfirst, running text`, async () => {
    const { page } = desk;
    await chooseMethod(page, method);
    const keys = keysOfText(TEXT, method);
    await field(page, 'headline').click();
    await pressKeys(page, keys);
    await field(page, 'standfirst').click();
    await pressKeys(page, keys);
    await runningText(page).click();
    await pressKeys(page, keys);
    await expect(runningText(page)).toHaveText(TEXT);
    expect(await newestStory(desk)).toMatchObject({
      headline: TEXT,
      standfirst: TEXT,
      body: [{ content: [{ text: TEXT }] }],
    });
    await chooseMethod(page, 'telex');
  });
}

test('caption, credit, source, pen name, tags, palette and settings', async () => {
  const { page } = desk;
  const keys = keysOfText(TEXT, 'telex');
  await runningText(page).click();
  await press(page, 'Mod+Shift+P');
  for (const part of ['caption', 'credit']) {
    const photoField = page.locator(`textarea[data-field$=":${part}"]`);
    await photoField.click();
    await pressKeys(page, keys);
    await expect(photoField).toHaveValue(TEXT);
  }
  await page.getByRole('button', { name: 'Thêm bút danh' }).click();
  await pressKeys(page, 'Nguyeexn Vawn Hoaf');
  await page.getByRole('button', { name: 'Thêm nguồn' }).click();
  await pressKeys(page, 'Baso An Ninh\nhttps://bao.vn/text');
  const story = await newestStory(desk);
  expect(story.byline.at(-1)?.penName).toBe('Nguyễn Văn Hòa');
  expect(story.sources).toMatchObject([{ name: 'Báo An Ninh', url: 'https://bao.vn/text' }]);
});

test('search in the palette, a tag, a name in the settings', async () => {
  const { page } = desk;
  await runningText(page).click();
  await press(page, 'Mod+Shift+K');
  const search = page.getByTestId('palette').getByRole('combobox');
  await pressKeys(page, 'danh sachs');
  await expect(search).toHaveValue('danh sách');
  await expect(page.getByRole('option', { name: 'Danh sách bài' })).toBeVisible();
  await standing(page, 'on');
  await page.keyboard.press('Escape');
  await page.locator('[data-field="tags"]').click();
  await pressKeys(page, 'bieern ddaro,text\nuser,');
  await runningText(page).click();
  await press(page, 'Mod+,');
  await page.getByRole('tab', { name: 'Người viết' }).click();
  const penName = page.getByTestId('settings').getByRole('textbox', { name: 'Bút danh' });
  await penName.click();
  await pressKeys(page, 'Hoafng Vuwowng ');
  await expect(penName).toHaveValue('Hoàng Vương ');
  await page.keyboard.press('Escape');
  expect((await newestStory(desk)).tags).toEqual(['biển đảo', 'text', 'user']);
});

test('a link begins in English, and the switch is remembered for links alone', async () => {
  const { page } = desk;
  await runningText(page).click();
  await pressKeys(page, 'Baso');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await press(page, 'Mod+K');
  await standing(page, 'off');
  await pressKeys(page, 'www.text-user.vn/ddoo');
  const address = page.getByRole('textbox', { name: 'Địa chỉ liên kết' });
  await expect(address).toHaveValue('www.text-user.vn/ddoo');
  await toggleTyping(page);
  await standing(page, 'on');
  await address.fill('');
  await pressKeys(page, 'tieesng');
  await expect(address).toHaveValue('tiếng');
  await toggleTyping(page);
  await page.keyboard.press('Escape');
  await expect(runningText(page)).toBeFocused();
  await standing(page, 'on');
});
