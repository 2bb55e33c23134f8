import { describe, expect, it } from 'vitest';
import { newIdentifier } from '#shared/article/identifier.ts';
import { blockLines } from '#shared/article/text.ts';
import { cleanLine } from '#shared/importing/clean-text.ts';
import { plainTextPieces, storyLines } from '#shared/importing/lines/plain-text.ts';
import type { Piece } from '#shared/importing/piece.ts';

const shape = (pieces: readonly Piece[]) =>
  pieces.map((piece) =>
    piece.kind === 'text'
      ? piece.text
      : piece.block.type === 'list'
        ? [piece.block.ordered, ...blockLines(piece.block)]
        : [],
  );

describe('the lines of a text', () => {
  it('joins a paragraph wrapped by hand, and no other', () => {
    const wrapped =
      'Đoàn khảo sát của Trạm Khuyến nông vừa ghi nhận 312 gốc chè cổ\nthụ mọc rải rác ở độ cao trên 1.100 m.';
    expect(storyLines(wrapped)).toEqual([wrapped.replace('\n', ' ')]);
    const apart =
      'Một dòng dài hơn bốn mươi lăm chữ cái nằm riêng một đoạn.\nMột đoạn khác cũng dài chừng ấy chữ cái nhưng viết hoa.';
    expect(storyLines(apart)).toHaveLength(2);
    expect(storyLines('Ngắn\nngắn')).toHaveLength(2);
  });

  it('gathers entries into lists', () => {
    const text = 'Tít\n- một\n- hai\nĐoạn giữa.\n1. nhất\n2. nhì\n3. ba';
    expect(shape(plainTextPieces(text, newIdentifier))).toEqual([
      'Tít',
      [false, 'một', 'hai'],
      'Đoạn giữa.',
      [true, 'nhất', 'nhì', 'ba'],
    ]);
  });

  it.each([
    ['a single dash', 'Tít\n- Một lời thoại đứng riêng.\nĐoạn.'],
    ['an interview', 'Tít\n- Thưa ông, vì sao?\n- Vì chúng tôi muốn thế.'],
    ['numbers that do not count', 'Tít\n3. ba\n7. bảy'],
    ['numbers that do not begin', 'Tít\n2. nhì\n3. ba'],
    ['the first line', '- Tít\n- Đoạn'],
  ])('leaves as lines: %s', (_, text) => {
    expect(shape(plainTextPieces(text, newIdentifier)).slice(0, 2)).toEqual(text.split('\n').slice(0, 2));
  });

  it('links what is written out as an address', () => {
    const [piece] = plainTextPieces('Xem https://vi-du.vn/a?b=1, hoặc http://.', newIdentifier);
    expect(piece?.kind === 'text' ? piece.content : []).toEqual([
      { text: 'Xem ' },
      { text: 'https://vi-du.vn/a?b=1', link: 'https://vi-du.vn/a?b=1' },
      { text: ', hoặc http://.' },
    ]);
  });
});

describe('text from outside, cleaned', () => {
  it.each([
    ['decomposed letters', 'Hải Phòng'.normalize('NFD'), 'Hải Phòng'],
    ['zero-width characters', 'Hải\u200B Ph\u200Còng\uFEFF', 'Hải Phòng'],
    ['bidirectional overrides', 'a\u202Eb\u2066c', 'abc'],
    ['no-break spaces that are leftovers', 'một\u00A0hai \u00A0 ba', 'một hai ba'],
    ['spaces of odd widths', 'một\u2003hai\u3000ba', 'một hai ba'],
    ['soft hyphens', 'chương\u00ADtrình', 'chươngtrình'],
    ['line breaks and tabs', ' một\r\n\thai ', 'một hai'],
  ])('%s', (_, text, clean) => expect(cleanLine(text)).toBe(clean));

  it('keeps a no-break space between a number and its unit, and the joiners of an emoji', () => {
    expect(cleanLine('80\u00A0tỷ đồng')).toBe('80\u00A0tỷ đồng');
    expect(cleanLine('👩‍🌾 gặt lúa')).toBe('👩‍🌾 gặt lúa');
  });
});
