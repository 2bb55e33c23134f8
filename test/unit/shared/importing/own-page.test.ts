import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import type { Block, BoxContent } from '#shared/article/block.ts';
import { inlineText } from '#shared/article/inline.ts';
import { mergeNeighbourLists } from '#shared/article/neighbour-lists.ts';
import { exportLabels } from '#shared/export/export-labels.ts';
import type { RenderOptions } from '#shared/export/render-options.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { renderStoryPage } from '#shared/export/story-page.ts';
import { isVisible } from '#shared/export/visible-text.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { articleArbitrary } from '../../../arbitraries/article.ts';
import { articleFromFile, articleFromHtml, SEED } from '../../../fixtures/imported-story.ts';

const labels = exportLabels(createTranslator('vi').t);
const options: RenderOptions = {
  labels,
  photoAddress: () => ({ src: 'images/anh.jpg', width: 1600, height: 1067 }),
};

function page(article: Article): string {
  return renderStoryPage(article, options, { style: { text: '' }, savedAt: article.createdAt }).html;
}

function fragment(article: Article): string {
  return renderStoryFragment(article, options).html;
}

/**
 * A story as far as a page can say it: a header cell without words prints as a plain cell, and what prints nothing
 * does not keep two lists apart.
 */
function printable(article: Article): Article {
  const shown = (block: Block): Block[] => {
    if (block.type === 'unknown') return [];
    if ((block.type === 'paragraph' || block.type === 'subheading') && !isVisible(inlineText(block.content)))
      return [];
    if (block.type === 'quote' && !isVisible(inlineText(block.content) + block.attribution)) return [];
    if (block.type === 'box') {
      const blocks = block.blocks.flatMap((inner) => shown(inner) as BoxContent[]);
      return blocks.length === 0 && !isVisible(block.title) ? [] : [{ ...block, blocks }];
    }
    if (block.type !== 'table') return [block];
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, header: cell.header && isVisible(inlineText(cell.content)) })),
    );
    return [{ ...block, rows }];
  };
  return { ...article, body: mergeNeighbourLists(article.body.flatMap(shown)) };
}

describe('a page this program exported', () => {
  it('comes back as it was: the seed story in every text', () => {
    const story = articleFromFile(SEED);
    const back = articleFromHtml(page(story));
    const { kicker, headline, standfirst, byline } = story;
    expect(back).toMatchObject({ kicker, headline, standfirst, byline });
    expect(back.sources.map(({ name }) => name)).toEqual(['ANHP']);
    const facts = ({ related }: Article) =>
      related.map(({ title, excerpt, date, url }) => [title, excerpt, date, url]);
    expect(facts(back)).toEqual(facts(story));
    expect(fragment(back)).toBe(fragment(story));
  });

  it('exports again to the same bytes, whatever was in the story', () => {
    fc.assert(
      fc.property(articleArbitrary, (article) => {
        const exported = fragment(printable(article));
        expect(fragment(articleFromHtml(exported))).toBe(exported);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps marks, links and spaces letter for letter', () => {
    const story = articleFromFile(SEED);
    const content = [
      { text: 'hai  dấu cách, ' },
      { text: 'đậm\n', marks: ['bold' as const, 'underline' as const], link: 'https://vi-du.vn/?a=1&b=2' },
      { text: '80\u00A0tỷ\tđồng ' },
    ];
    const body = [{ type: 'paragraph' as const, id: story.id.replace(/.$/, 'Z'), content }];
    const [block] = articleFromHtml(page({ ...story, body })).body;
    expect(block).toMatchObject({ type: 'paragraph', content });
  });

  it('asks nothing of the reporter', () => {
    const story = { ...articleFromFile(SEED), toConfirm: [] };
    const doubts = articleFromHtml(page(story)).toConfirm.map(({ doubt }) => doubt);
    // The pictures of this test are none.
    expect(new Set(doubts)).toEqual(new Set(['photo-not-supplied']));
  });

  it('is known by its classes alone, not by what a page claims', () => {
    const claimed =
      '<meta name="generator" content="Tòa Soạn"><h1>Một tít</h1><p>Một đoạn văn đủ dài để đọc.</p><p>Thêm đoạn.</p>';
    const article = articleFromHtml(claimed);
    expect(article.headline).toBe('Một tít');
    expect(article.body.map((block) => ('content' in block ? inlineText(block.content) : ''))).toEqual([
      'Thêm đoạn.',
    ]);
  });
});
