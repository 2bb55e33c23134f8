import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type LaunchedApp, launchApp } from './launch.ts';
import { newestStory, newStory, runningText } from './support/desk.ts';
import { press, typeKeys } from './support/keyboard.ts';
import { samplePhotos } from './support/seed-story.ts';

let desk: LaunchedApp;
test.beforeEach(async () => {
  desk = await launchApp();
  await newStory(desk.page);
  await runningText(desk.page).click();
});
test.afterEach(() => desk.close());

/** Pastes as the browser does: one event with every form of the content. */
async function paste(content: Readonly<Record<string, string>>): Promise<void> {
  await desk.page.evaluate((forms) => {
    const data = new DataTransfer();
    for (const [type, text] of Object.entries(forms)) data.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.page-text')?.dispatchEvent(event);
  }, content);
}

test('a script in pasted HTML is neither run nor kept; the words around it are', async () => {
  await paste({
    'text/html': `<p>Trước <script>document.title = 'hỏng'</script><b onclick="document.title='hỏng'">đậm</b></p>
      <img src="x" onerror="document.title = 'hỏng'"><iframe srcdoc="<script>parent.document.title='hỏng'</script>"></iframe>
      <p><a href="javascript:document.title='hỏng'">liên kết</a> sau</p>`,
  });
  await expect(runningText(desk.page)).toContainText('liên kết sau');
  expect(await desk.page.title()).not.toContain('hỏng');
  const { body } = await newestStory(desk);
  expect(body.filter((block) => block.type === 'paragraph')).toMatchObject([
    { content: [{ text: 'Trước ' }, { text: 'đậm', marks: ['bold'] }] },
    { content: [{ text: 'liên kết sau' }] },
  ]);
  expect(JSON.stringify(body)).not.toMatch(/script|onerror|hỏng/);
});

test('10,000 words pasted at once are all there, and typing goes on', async () => {
  test.setTimeout(120_000);
  const paragraphs = Array.from({ length: 200 }, (_, at) =>
    Array.from({ length: 50 }, (_unused, word) => `chữ${at * 50 + word}`).join(' '),
  );
  await paste({ 'text/plain': paragraphs.join('\n\n') });
  await expect(runningText(desk.page).locator('> p')).toHaveCount(200);
  await typeKeys(desk.page, ' hết');
  const { body } = await newestStory(desk);
  const texts = body.map((block) =>
    block.type === 'paragraph' ? block.content.map(({ text }) => text).join('') : '',
  );
  expect(texts).toEqual([...paragraphs.slice(0, -1), `${paragraphs.at(-1)} hết`]);
  // The word, the space before it, and then the whole paste at once.
  for (let step = 0; step < 3; step += 1) await press(desk.page, 'Mod+Z');
  await expect(runningText(desk.page).locator('> p')).toHaveCount(1);
});

test('headings, lists, tables and a photo with its caption come over from the web', async () => {
  const [photo = ''] = samplePhotos();
  const address = `data:image/jpeg;base64,${readFileSync(photo).toString('base64')}`;
  await paste({
    'text/html': `<h2>Tít phụ</h2><ul><li>một<ul><li>trong một</li></ul></li><li>hai</li></ul>
      <figure><img src="${address}" alt="Lễ ký"><figcaption>Các đại biểu dự lễ. Ảnh: KC</figcaption></figure>
      <table><tr><th>Năm</th></tr><tr><td>2019</td></tr></table>`,
  });
  await expect(desk.page.locator('textarea[data-field$=":caption"]')).toHaveCount(1);
  const { body } = await newestStory(desk);
  expect(body.filter((block) => !(block.type === 'paragraph' && block.content.length === 0))).toMatchObject([
    { type: 'subheading', content: [{ text: 'Tít phụ' }] },
    {
      type: 'list',
      items: [
        { content: [{ text: 'một' }], nested: { items: [{ content: [{ text: 'trong một' }] }] } },
        { content: [{ text: 'hai' }] },
      ],
    },
    { type: 'photo', alt: 'Lễ ký', credit: 'KC' },
    { type: 'table', rows: [[{ header: true }], [{ content: [{ text: '2019' }] }]] },
  ]);
});

test('what another program forges in our own clipboard format is cleaned', async () => {
  const text = (words: string, more: object = {}) => ({
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    mode: 'normal',
    style: '',
    detail: 0,
    ...more,
  });
  const element = (type: string, children: object[], more: object = {}) => ({
    type,
    version: 1,
    children,
    direction: null,
    format: '',
    indent: 0,
    ...more,
  });
  await paste({
    'application/x-lexical-editor': JSON.stringify({
      namespace: 'toasoan',
      nodes: [
        element('paragraph', [
          text('sạch ', { style: 'background:url(https://evil.example)' }),
          element('link', [text('bẩn')], { url: 'javascript:alert(1)' }),
        ]),
      ],
    }),
  });
  await expect(runningText(desk.page)).toHaveText('sạch bẩn');
  await expect(runningText(desk.page).locator('a')).toHaveCount(0);
  expect((await newestStory(desk)).body).toMatchObject([{ content: [{ text: 'sạch bẩn' }] }]);
});

test('an address pasted over words becomes their link', async () => {
  await typeKeys(desk.page, 'Báo An ninh');
  await desk.page.keyboard.press('Control+Shift+ArrowLeft');
  await paste({ 'text/plain': 'https://anhp.vn' });
  await expect(runningText(desk.page).locator('a')).toHaveText('ninh');
});
