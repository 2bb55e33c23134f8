import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pictureKind } from '../../../../electron/photos/picture-format.ts';

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

/** An ISO media `ftyp` box with its major and compatible brands. */
const ftyp = (major: string, ...brands: string[]): Uint8Array =>
  bytes([0, 0, 0, 16 + brands.length * 4], 'ftyp', major, [0, 0, 0, 0], ...brands, [0, 0, 0, 0]);

/** A little-endian TIFF header with one directory entry. */
const tiff = (tag: number, value: number): Uint8Array =>
  bytes('II', [42, 0, 8, 0, 0, 0, 1, 0], [tag & 255, tag >> 8, 4, 0, 1, 0, 0, 0, value, 0, 0, 0]);

describe('pictureKind', () => {
  test.each([
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['png', bytes([0x89], 'PNG\r\n', [0x1a], '\n')],
    ['gif', bytes('GIF89a')],
    ['gif', bytes('GIF87a')],
    ['webp', bytes('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['avif', ftyp('avif', 'mif1')],
    ['avif', ftyp('mif1', 'miaf', 'avif')],
    ['tiff', tiff(254, 0)],
    ['tiff', tiff(256, 1)],
    ['tiff', bytes('MM', [0, 42])],
  ] as const)('takes %s', (format, file) => {
    expect(pictureKind(file)).toEqual({ kind: 'accepted', format });
  });

  test.each([
    ['HEIC', ftyp('heic', 'mif1')],
    ['HEIC', ftyp('mif1', 'heic')],
    ['HEIC', ftyp('msf1', 'hevc')],
    ['RAW', tiff(254, 1)],
    ['RAW', bytes('II', [42, 0, 16, 0, 0, 0], 'CR', [2, 0])],
  ])('names %s as not supported', (format, file) => {
    expect(pictureKind(file)).toEqual({ kind: 'unsupported', format });
  });

  test.each([
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['SVG after an XML declaration', bytes('<?xml version="1.0"?><svg/>')],
    ['HTML', bytes('<!doctype html><img src=x onerror=alert(1)>')],
    ['a film', ftyp('isom', 'mp42')],
    ['PDF', bytes('%PDF-1.7')],
    ['a Windows program', bytes('MZ', [0x90, 0])],
    ['sound in RIFF', bytes('RIFF', [1, 2, 3, 4], 'WAVE')],
    ['nothing', bytes()],
  ])('refuses %s', (_name, file) => {
    expect(pictureKind(file)).toEqual({ kind: 'not-a-picture' });
  });

  test('answers for any bytes, with any of the signatures before them', () => {
    const signature = fc.constantFrom('', 'II*\0', 'MM\0*', '\0\0\0\xffftyp', 'RIFF\0\0\0\0WEBP');
    fc.assert(
      fc.property(signature, fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        expect(['accepted', 'unsupported', 'not-a-picture']).toContain(
          pictureKind(bytes(start, [...rest])).kind,
        );
      }),
    );
  });
});
