import { expect, test } from '@playwright/test';
import { keysOfText } from '../../arbitraries/vietnamese/keys-of-text.ts';
import type { Method } from '../../arbitraries/vietnamese/methods.ts';
import { field, newestStory, runningText } from '../support/desk.ts';
import { press, pressAtOnce } from '../support/keyboard.ts';
import { SEED, samplePhotos } from '../support/seed-story.ts';
import { chooseMethod, freshStory, launchTypingDesk, type TypingDesk } from '../support/typing-desk.ts';

/** A whole newspaper story typed by plain keys stands in the window, and on disk, as it was printed. */

let desk: TypingDesk;
test.beforeAll(async () => {
  const [first = '', second = ''] = samplePhotos();
  desk = await launchTypingDesk(
    {},
    {
      dialogs: [
        { kind: 'photos', paths: [first] },
        { kind: 'photos', paths: [second] },
      ],
    },
  );
});
test.afterAll(() => desk.close());

/** Enter and Tab are keys of the field, not of the text, and go by themselves. */
async function typeText(text: string, method: Method): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await pressAtOnce(desk.page, '\n');
    await pressAtOnce(desk.page, keysOfText(line.normalize('NFC'), method));
  }
}

async function typeHead(method: Method): Promise<void> {
  await freshStory(desk.page);
  await field(desk.page, 'kicker').click();
  await typeText(`${SEED.kicker}\n${SEED.headline}\n${SEED.standfirst}\n`, method);
  await expect(runningText(desk.page)).toBeFocused();
}

const HEAD = { kicker: SEED.kicker, headline: SEED.headline, standfirst: SEED.standfirst };

test('in Telex: head, photos and their captions, text, byline, source, related stories', async () => {
  test.setTimeout(120_000);
  const { page } = desk;
  await typeHead('telex');
  const captions = page.locator('textarea[data-field$=":caption"]');
  await press(page, 'Mod+Shift+P');
  await expect(captions).toHaveCount(1);
  await captions.first().click();
  await typeText(`${SEED.firstCaption}\nKC\n`, 'telex');
  await expect(runningText(page)).toBeFocused();
  await typeText(SEED.paragraphs.slice(0, 3).join('\n'), 'telex');
  await press(page, 'Mod+Shift+P');
  await expect(captions).toHaveCount(2);
  await captions.nth(1).click();
  await typeText(`${SEED.secondCaption}\nKC\n${SEED.paragraphs.slice(3).join('\n')}`, 'telex');
  await page.getByRole('button', { name: 'Thêm bút danh' }).click();
  await typeText(SEED.penName, 'telex');
  await page.getByRole('button', { name: 'Thêm nguồn' }).click();
  await typeText(SEED.source, 'telex');
  for (const { title, excerpt } of SEED.related) {
    await page.getByRole('button', { name: 'Thêm tin khác' }).click();
    await typeText(`${title}\n${excerpt}`, 'telex');
  }
  const story = await newestStory(desk);
  expect(story).toMatchObject({
    ...HEAD,
    byline: [{ penName: SEED.penName }],
    sources: [{ name: SEED.source }],
    related: SEED.related.map(({ title, excerpt }) => ({ title, excerpt })),
  });
  expect(
    story.body.map((block) =>
      block.type === 'photo' ? block.caption : 'content' in block ? block.content : block.type,
    ),
  ).toEqual([
    SEED.firstCaption,
    ...SEED.paragraphs.slice(0, 3).map((text) => [{ text }]),
    SEED.secondCaption,
    ...SEED.paragraphs.slice(3).map((text) => [{ text }]),
  ]);
});

for (const method of ['vni', 'viqr'] as const) {
  test(`in ${method}: head and text`, async () => {
    test.setTimeout(120_000);
    await chooseMethod(desk.page, method);
    await typeHead(method);
    await typeText(SEED.paragraphs.join('\n'), method);
    const story = await newestStory(desk);
    expect(story).toMatchObject(HEAD);
    expect(story.body.map((block) => 'content' in block && block.content)).toEqual(
      SEED.paragraphs.map((text) => [{ text }]),
    );
  });
}
