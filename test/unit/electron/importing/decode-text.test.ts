import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../electron/importing/decode-text.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('Hải Phòng'), 'Hải Phòng'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFHải Phòng'), 'Hải Phòng'],
    ['UTF-16 of Windows', utf16('\uFEFFHải Phòng'), 'Hải Phòng'],
    ['UTF-16 the other way round', utf16('\uFEFFHải Phòng').swap16(), 'Hải Phòng'],
    ['nothing', Buffer.alloc(0), ''],
  ])('are text in %s', (_, bytes, text) => expect(decodeText(bytes)).toBe(text));

  it.each([
    ['broken UTF-8', Buffer.from([0x48, 0xe1, 0xba])],
    ['an overlong form', Buffer.from([0xc0, 0xaf])],
    ['a legacy encoding', Buffer.from([0x48, 0xb6, 0x69, 0x20, 0xab])],
    ['NUL bytes', Buffer.from('a\0b')],
    ['UTF-16 without a mark', utf16('Hải Phòng')],
    ['half a UTF-16 letter', utf16('\uFEFFa').subarray(0, 3)],
    ['a lone surrogate', utf16('\uFEFF\uD800a')],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
  ])('are no text: %s', (_, bytes) => expect(decodeText(bytes)).toBeNull());
});
