import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { blocksFromHtml } from '#shared/importing/html-to-blocks.ts';
import { blocksFromText } from '#shared/importing/text-to-blocks.ts';
import { articleFromHtml, articleFromText, everyWordOf, textsIn } from '../../../fixtures/imported-story.ts';

/** Words as they stand in newspapers, and what breaks readers of them. */
const WORD = fc.constantFrom(
  ...[
    'Hội',
    'nông',
    'dân',
    'KC',
    'Ảnh',
    'Nguồn',
    'Tin',
    'khác',
    'Theo',
    'Sapo',
    'Tít',
    'TTXVN',
    'PV',
    'Bài',
    'và',
  ],
  ...[
    'ảnh',
    'liên',
    'quan',
    'Hải',
    'Phòng',
    'LĐTB&XH',
    'Đ/c',
    'tại',
    'lễ',
    'gồm',
    'HẢI',
    'XEM',
    'https://a.vn/b',
  ],
);
const END = fc.constantFrom('', '.', ':', '…', '?', '”', ')', '!');
const START = fc.constantFrom(
  '',
  '- ',
  '• ',
  '“',
  '(',
  '1. ',
  '2) ',
  'Ảnh: ',
  'Nguồn: ',
  'Tags: ',
  'Tít: ',
  'Theo ',
);
const LINE = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(START, fc.array(WORD, { minLength: 1, maxLength: 45 }), END)
      .map(([start, words, end]) => `${start}${words.join(' ')}${end}`),
  },
  fc.constantFrom(
    ...[
      'Tin khác',
      'Tin liên quan:',
      'KC',
      '23/02/2026',
      'Nguồn. ANHP',
      '(Theo TTXVN)',
      'Ảnh: KC',
      'Kinh tế',
    ],
    ...[
      'Bài và ảnh: Hồng Hạnh',
      'Hải Phòng, 23/4/2019',
      '02/02/2026 08:15',
      'Thứ Ba, 23/04/2019, 15:30 (GMT+7)',
    ],
    ...['Lễ ký. Ảnh: A/B', 'Quang cảnh (Nguồn: ANHP)', 'Ảnh minh họa: Internet', 'https://vi-du.vn/tin'],
  ),
);
const STORY = fc
  .array(fc.tuple(LINE, fc.constantFrom('\n', '\n\n', '\r\n')), { minLength: 1, maxLength: 25 })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));

/** The words of a text, without what a date or a list's number becomes. */
function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}&]+/gu) ?? []).filter((word) => !/^\d+$/.test(word));
}

function lost(text: string, kept: string): string[] {
  const all = new Set(wordsOf(kept));
  return wordsOf(text).filter((word) => !all.has(word));
}

describe('importing loses no word', () => {
  it('of a text, whatever its lines look like', () => {
    fc.assert(
      fc.property(STORY, (text) => {
        expect(lost(text, everyWordOf(articleFromText(text)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('nor so much as one repetition of a line, counted in all fields together', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { minLength: 1, maxLength: 20 }), (tokens) => {
        const text = tokens
          .map(
            (token, index) =>
              `${'Một dòng dài có nhiều chữ '.repeat(index % 4)}${token}${index % 3 === 0 ? '.' : ''}`,
          )
          .join('\n\n');
        const kept = everyWordOf(articleFromText(text));
        expect(tokens.filter((token) => !kept.includes(token))).toEqual([]);
      }),
    );
  });

  it('is settled: what was imported is the same article when its photos are known', () => {
    fc.assert(
      fc.property(STORY, (text) => {
        const article = articleFromText(text);
        const ids = [...article.body.map(({ id }) => id), ...article.sources.map(({ id }) => id)];
        expect(new Set(ids).size).toBe(ids.length);
        for (const { place } of article.toConfirm) {
          if (place.kind === 'block') expect(ids).toContain(place.block);
          if (place.kind === 'source') expect(ids).toContain(place.source);
          if (place.kind === 'related') expect(article.related.map(({ id }) => id)).toContain(place.related);
        }
      }),
    );
  });
});

const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'i',
    'u',
    'a',
    'ul',
    'ol',
    'li',
    'table',
    'tr',
    'td',
    'th',
    'tbody',
    'caption',
    'h1',
    'h2',
  ],
  ...[
    'h3',
    'blockquote',
    'figure',
    'figcaption',
    'aside',
    'section',
    'pre',
    'br',
    'hr',
    'font',
    'details',
    'summary',
  ],
  ...[
    'dl',
    'dt',
    'dd',
    'center',
    'cite',
    'footer',
    'header',
    'address',
    'q',
    'sup',
    'article',
    'main',
    'nav',
    'time',
  ],
];
const ATTRIBUTES = [
  '',
  ' class="caption"',
  ' class="MsoListParagraph" style="mso-list:l0 level2 lfo1"',
  ' style="font-weight:700;font-style:italic"',
  ' style="font-weight:normal"',
  ' href="https://vi-du.vn"',
  ' class="ListContainerWrapper"',
  ' colspan="3" rowspan="2"',
  ' role="presentation"',
];

/** Any soup of tags; every word of it is one of a kind. */
const SOUP = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
        .map(([tag, attributes]) => `<${tag}${attributes}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constant('<img src="a.jpg" alt="">'),
      fc.constant('\u0000WORD '),
      fc.constant('\u0000WORD '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map((part, index) => part.replace('\u0000WORD', `chữ${index}x`)).join(''));

/** What a browser would show of it, by the parser alone. */
function textByParser(html: string): string {
  const gather = (node: object): string => {
    if ('value' in node && 'nodeName' in node && node.nodeName === '#text') return String(node.value);
    return 'childNodes' in node ? (node.childNodes as object[]).map(gather).join(' ') : '';
  };
  return gather(parse(html));
}

describe('reading HTML loses no word', () => {
  it('of a soup of tags that is pasted', () => {
    fc.assert(
      fc.property(SOUP, (html) => {
        const { blocks } = blocksFromHtml(html, { newId: newIdentifier });
        const kept = new Set(wordsOf(textsIn(blocks).join(' ')));
        expect(wordsOf(textByParser(html)).filter((word) => !kept.has(word))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('nor a picture', () => {
    fc.assert(
      fc.property(SOUP, (html) => {
        const { blocks } = blocksFromHtml(html, { newId: newIdentifier });
        const pictures = (node: object): number =>
          'tagName' in node && node.tagName === 'img'
            ? 1
            : 'childNodes' in node
              ? (node.childNodes as object[]).reduce((sum: number, child) => sum + pictures(child), 0)
              : 0;
        expect(blocks.filter(({ type }) => type === 'draft-photo')).toHaveLength(pictures(parse(html)));
      }),
      { numRuns: 1000 },
    );
  });

  it('of a soup of tags that is imported, but for what stands outside the story', () => {
    fc.assert(
      fc.property(SOUP, (html) => {
        const inside = html.replace(/<\/?(?:nav|aside|header|footer)[^>]*>/g, '');
        const kept = everyWordOf(
          articleFromHtml(`<h1>Tít của bài</h1><p>Sapo của bài gồm nhiều chữ.</p>${inside}`),
        );
        expect(lost(textByParser(inside), kept)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('of plain text that is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const kept = textsIn(blocksFromText(text, { newId: newIdentifier })).join(' ');
        expect(lost(text.normalize('NFC'), kept)).toEqual([]);
      }),
    );
  });
});
