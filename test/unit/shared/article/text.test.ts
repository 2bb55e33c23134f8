import { expect, it } from 'vitest';
import type { Article } from '#shared/article/article.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { blockLines, countStoryWords, countWords } from '#shared/article/text.ts';

const id = '01J00000000000000000000000';

it('counts chữ as newsrooms do', () => {
  expect(countWords('Chiều 23-4, Hội Nông dân – Sở LĐTB&XH')).toBe(7);
  expect(countWords('  ')).toBe(0);
  expect(countWords('1,41% …')).toBe(1);
});

it('counts sapo and body, not captions', () => {
  const asset = { sha256: 'a'.repeat(64), format: 'jpeg', width: 1, height: 1, bytes: 1, name: '' } as const;
  const words = { caption: 'một hai ba', credit: 'bốn', alt: '', source: '', rights: '' };
  const article = {
    ...newArticle('2026-01-02T03:04:05Z'),
    standfirst: 'Sapo ba chữ',
    body: [
      { type: 'paragraph', id, content: [{ text: 'Thân bài' }] },
      { type: 'photo', id, asset, ...words },
      {
        type: 'box',
        id,
        title: 'Hộp tin',
        blocks: [{ type: 'paragraph', id, content: [{ text: 'trong hộp' }] }],
      },
    ],
  } as const;
  expect(countStoryWords(structuredClone(article) as unknown as Article)).toBe(9);
});

it('reads a list and a table as lines', () => {
  const item = (text: string, nested: string | null = null) => ({
    id,
    content: [{ text }],
    nested:
      nested === null ? null : { ordered: false, items: [{ id, content: [{ text: nested }], nested: null }] },
  });
  expect(
    blockLines({ type: 'list', id, ordered: true, items: [item('một', 'trong một'), item('hai')] }),
  ).toEqual(['một', 'trong một', 'hai']);
  const cell = (text: string) => ({ content: [{ text }], header: false, columnSpan: 1, rowSpan: 1 });
  expect(blockLines({ type: 'table', id, rows: [[cell('a'), cell('b')]] })).toEqual(['a\tb']);
});
