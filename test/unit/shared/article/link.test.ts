import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkFromInput, safeLink } from '#shared/article/link.ts';

describe('safeLink', () => {
  it.each([
    'https://anhp.vn/tin-tuc',
    'http://anhp.vn/a?b=c&d=e#f',
    'https://anhp.vn/đường-phố',
    'mailto:bandoc@anhp.vn',
    'tel:+84225382',
  ])('lets %s through unchanged', (link) => expect(safeLink(link)).toBe(link));

  it.each([
    'javascript:alert(1)',
    ' jAvAsCrIpT:alert(1)',
    'java\tscript:alert(1)',
    'java\u200Bscript:alert(1)',
    '\u202Ejavascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-word:ofe|u|http://x',
    '//evil.example/x',
    '\\\\evil\\share',
    '/tin-tuc',
    'https://user:secret@anhp.vn/',
    'https://',
    'http:///etc',
    '',
  ])('refuses %j', (link) => expect(safeLink(link)).toBeNull());

  it('never lets another scheme through, however it is disguised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, after) => {
        const link = safeLink(`${before}javascript:${after}`);
        if (link !== null) expect(link).toMatch(/^(https?|mailto|tel):/i);
      }),
    );
  });

  it('is a fixed point', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = safeLink(url);
        expect(once === null ? null : safeLink(once)).toBe(once);
      }),
    );
  });
});

describe('linkFromInput', () => {
  it.each([
    ['anhp.vn', 'https://anhp.vn'],
    ['anhp.vn:8080/tin', 'https://anhp.vn:8080/tin'],
    [' https://anhp.vn ', 'https://anhp.vn'],
    ['bandoc@anhp.vn', 'mailto:bandoc@anhp.vn'],
    ['tel:0225382', 'tel:0225382'],
  ])('makes %j into %j', (typed, link) => expect(linkFromInput(typed)).toBe(link));

  it.each(['', 'chữ thường', 'javascript:alert(1)', 'file:///x', '../x'])('refuses %j', (typed) =>
    expect(linkFromInput(typed)).toBeNull(),
  );
});
