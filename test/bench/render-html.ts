import { createHeadlessEditor } from '@lexical/headless';
import { withDOM } from '@lexical/headless/dom';
import { $generateHtmlFromNodes } from '@lexical/html';
import { $createLinkNode, LinkNode } from '@lexical/link';
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical';
import type { Article } from '#shared/article/article.ts';
import type { ParagraphBlock } from '#shared/article/block.ts';
import type { Run } from '#shared/article/inline.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { exportLabels } from '#shared/export/export-labels.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { createTranslator } from '#shared/locales/translator.ts';

/** Times in milliseconds for one rendering, the middle of all that were taken. */
export interface RenderRow {
  readonly paragraphs: number;
  readonly ours: number;
  readonly lexical: number;
  /** How many times longer Lexical took in this run. */
  readonly ratio: number;
}

const SIZES = [40, 1000] as const;
const TURNS = 3;
const ROUNDS = 8;
const LINK = 'https://anhp.vn/';
const SENTENCE =
  'Những năm qua, thực hiện chương trình phối hợp công tác, hai ngành đã tích cực đóng góp ý kiến, xây dựng chính sách, triển khai các chủ trương về an sinh xã hội ở nông thôn.';

/**
 * An article as HTML by our renderer, against `$generateHtmlFromNodes` on the same paragraphs in happy-dom. Both in
 * turn, in one run; making the document, the editor and the DOM is not counted.
 */
export async function renderHtml(): Promise<{ readonly name: string; readonly rows: readonly RenderRow[] }> {
  return { name: 'article to HTML', rows: SIZES.map(measure) };
}

function measure(paragraphs: number): RenderRow {
  const article = storyOf(paragraphs);
  const options = { labels: exportLabels(createTranslator('vi').t), photoAddress: () => null };
  const editor = editorWith(article);
  const ours: number[] = [];
  const lexical: number[] = [];
  withDOM(() => {
    // In turns, so that both meet the same machine; in rows, so that neither sweeps up what the other left.
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(timed(() => renderStoryFragment(article, options).html, paragraphs));
      }
      for (let round = 0; round < ROUNDS; round += 1) {
        lexical.push(timed(() => editor.read(() => $generateHtmlFromNodes(editor)), paragraphs));
      }
    }
  });
  const [mine, theirs] = [middle(ours), middle(lexical)];
  return { paragraphs, ours: mine, lexical: theirs, ratio: theirs / mine };
}

/** Milliseconds; the answer is looked at, so that no work can be skipped. */
function timed(render: () => string, paragraphs: number): number {
  const start = performance.now();
  const html = render();
  const taken = performance.now() - start;
  if (html.split('</p>').length !== paragraphs + 1) throw new Error('Not every paragraph was rendered');
  return taken;
}

function middle(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function storyOf(paragraphs: number): Article {
  const article = newArticle('2026-01-07T02:00:00Z');
  const [first] = article.body;
  const body = Array.from({ length: paragraphs }, (_, index): ParagraphBlock => {
    const content: Run[] = [
      { text: SENTENCE },
      { text: ` Đoạn ${index}, `, marks: ['bold'] },
      { text: 'theo ANHP', link: `${LINK}tin-${index}.html` },
      { text: '.' },
    ];
    return { type: 'paragraph', id: first?.id ?? '', content };
  });
  return { ...article, body };
}

/** The same paragraphs as nodes of Lexical. */
function editorWith(article: Article): LexicalEditor {
  const editor = createHeadlessEditor({
    nodes: [LinkNode],
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      for (const block of article.body) {
        if (block.type !== 'paragraph') continue;
        const paragraph = $createParagraphNode();
        for (const run of block.content) {
          const text = $createTextNode(run.text);
          if (run.marks?.includes('bold')) text.setFormat('bold');
          paragraph.append(run.link === undefined ? text : $createLinkNode(run.link).append(text));
        }
        $getRoot().append(paragraph);
      }
    },
    { discrete: true },
  );
  return editor;
}
