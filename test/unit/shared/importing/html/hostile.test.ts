import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { safeLink } from '#shared/article/link.ts';
import { blocksFromHtml } from '#shared/importing/html-to-blocks.ts';
import { articleFromHtml, articleFromText, textsIn } from '../../../../fixtures/imported-story.ts';

const newId = newIdentifier;

describe('hostile HTML', () => {
  it('leaves nothing but text, marks and safe links', () => {
    const trick = fc.constantFrom(
      ...[
        '<script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:alert(1)">',
        '</a>',
        '<svg onload=alert(1)>',
      ],
      ...[
        '<math><mi//xlink:href="data:x,<script>alert(4)</script>">',
        '<iframe srcdoc="<script>alert(1)</script>">',
        '<table><tr><td>',
      ],
      ...[
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        '<style><img src=x></style>',
        '<!--><img src=x>-->',
        '<template>',
      ],
      ...[
        '<a href="jAvAsCrIpT&colon;alert(1)">x</a>',
        '<base href="javascript:/a/">',
        '<object data="x">',
        '</p>',
        '<p>',
        'chữ',
        '<b>',
        '</table>',
      ],
      ...[
        '<meta http-equiv=refresh content="0;url=x">',
        '<form action=x>',
        '<select><option>',
        '<textarea>',
        '\u202E',
        '\u0000',
        '&#0;',
        '<![CDATA[',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(trick, { maxLength: 25 }).map((parts) => parts.join('')),
        (html) => {
          const { blocks } = blocksFromHtml(html, { newId });
          const seen = JSON.stringify(blocks, (key, value: unknown) => {
            if (key === 'link') expect(safeLink(String(value))).toBe(value);
            return key === 'picture' ? undefined : value;
          });
          expect(seen).not.toMatch(/onerror|onload|srcdoc/);
          for (const text of textsIn(blocks))
            expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u0000]/);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (html) => {
        articleFromHtml(html);
        articleFromHtml(`<article>${html}`);
        articleFromText(html);
      }),
      { numRuns: 300 },
    );
  });
});

/** Generous on a shared machine; what it guards against takes minutes. */
const LIMIT_MS = 8000;

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

describe('sizes', () => {
  it('takes in 10,000 words pasted at once', () => {
    const words = 'Chương trình phối hợp công tác giữa hai đơn vị '.repeat(10);
    const paragraph = `<p class=MsoNormal style="margin:0"><span style="font-family:Arial">${words}</span><o:p></o:p></p>`;
    const html = paragraph.repeat(100);
    blocksFromHtml(html, { newId });
    const taken = milliseconds(() => expect(blocksFromHtml(html, { newId }).blocks).toHaveLength(100));
    expect(taken).toBeLessThan(1000);
  });

  it.each([
    ['div', '<div>a'],
    ['mark', '<b>a'],
    ['quotation', '<blockquote>a'],
    ['list', '<ul><li>a'],
    ['table', '<table><tr><td>a'],
    ['box', '<aside><h2>t</h2>a'],
    ['figure', '<figure><img src=x.jpg>a'],
    ['drawing', '<svg><g>a'],
    ['template', '<template>a'],
  ])('does not fall over a %s in itself 5,000 times, and keeps the text', (_, opening) => {
    let kept = '';
    const taken = milliseconds(() => {
      kept = textsIn(blocksFromHtml(`${opening.repeat(5000)}<p>cuối`, { newId }).blocks).join(' ');
    });
    if (!/svg|template/.test(opening)) expect(kept).toContain('cuối');
    expect(taken).toBeLessThan(LIMIT_MS);
  });

  it.each([
    ['a page nested 5,000 times', () => articleFromHtml('<div class=x><p>a'.repeat(5000))],
    [
      'marks never closed',
      () =>
        blocksFromHtml(Array.from({ length: 2000 }, (_, n) => `<p><font color=${n}>x</p>`).join(''), {
          newId,
        }),
    ],
    ['a line of a megabyte', () => articleFromText('Hội Nông dân thành phố, '.repeat(45_000))],
    [
      'a word of 200,000 letters',
      () =>
        articleFromText(`Tít\n${'A'.repeat(200_000)}\n${'ảnh: '.repeat(40_000)}\n${'1-'.repeat(100_000)}`),
    ],
    [
      'brackets never closed',
      () => articleFromText(`Tít\n${'(theo '.repeat(40_000)}\n${'(A '.repeat(40_000)}`),
    ],
    ['3,000 short lines', () => articleFromText('Một dòng ngắn\n\n'.repeat(3000))],
    ['3,000 dates', () => articleFromText(`Tít\n\nTin khác\n\n${'Một tít\n\n23/02/2026\n\n'.repeat(3000)}`)],
  ])('reads %s in seconds', (_, work) => expect(milliseconds(work)).toBeLessThan(LIMIT_MS));
});
