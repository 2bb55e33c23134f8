import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { photoAssetSchema } from '#shared/article/photo.ts';
import { inspectPhoto } from '../../../../electron/photos/inspect-photo.ts';
import { bilevelPng, noise } from './samples.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const;

describe('inspectPhoto', () => {
  test.each(FORMATS)('takes a whole %s and says what it is', async (format) => {
    const file = await noise(90, 60).toFormat(format).toBuffer();
    const result = await inspectPhoto(file, 'ảnh.jpg');
    expect(result).toEqual({
      ok: true,
      value: {
        sha256: execFileSync('sha256sum', { input: file }).toString().slice(0, 64),
        format,
        width: 90,
        height: 60,
        bytes: file.length,
        name: 'ảnh.jpg',
      },
    });
    if (result.ok) expect(photoAssetSchema.parse(result.value)).toEqual(result.value);
  });

  test.each(FORMATS)('refuses a truncated %s', async (format) => {
    const file = await noise(400, 300).toFormat(format).toBuffer();
    for (const length of [file.length - 40, Math.floor(file.length / 2), 40]) {
      const result = await inspectPhoto(file.subarray(0, length), 'cắt.jpg');
      expect(result, `${length} of ${file.length} bytes`).toEqual({
        ok: false,
        error: { code: 'photo-truncated', detail: { name: 'cắt.jpg' } },
      });
    }
  });

  test.each([5, 6, 7, 8])('turns the size of a photo held sideways (orientation %i)', async (orientation) => {
    const file = await noise(90, 60).jpeg().withMetadata({ orientation }).toBuffer();
    const result = await inspectPhoto(file, 'a.jpg');
    expect(result).toMatchObject({ ok: true, value: { width: 60, height: 90 } });
  });

  test('refuses 200 megapixels with both numbers, and quickly', async () => {
    const file = bilevelPng(20_000, 10_000);
    const start = performance.now();
    const result = await inspectPhoto(file, 'lớn.png');
    expect(result).toEqual({
      ok: false,
      error: { code: 'photo-too-many-pixels', detail: { name: 'lớn.png', megapixels: 200, limit: 150 } },
    });
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('still takes 140 megapixels', async () => {
    expect(await inspectPhoto(bilevelPng(14_000, 10_000), 'a.png')).toMatchObject({ ok: true });
  });

  test('refuses a file over the limit of bytes before looking at it', async () => {
    const file = new Uint8Array(128 * 1024 * 1024 + 1);
    file.set([0xff, 0xd8, 0xff]);
    expect(await inspectPhoto(file, 'nặng.jpg')).toEqual({
      ok: false,
      error: { code: 'photo-too-many-bytes', detail: { name: 'nặng.jpg', megabytes: 129, limit: 128 } },
    });
  });

  test.each([
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>')],
    ['nothing at all', Buffer.alloc(0)],
  ])('does not take %s for a picture, whatever its name', async (_kind, file) => {
    expect(await inspectPhoto(file, 'ảnh.jpg')).toEqual({
      ok: false,
      error: { code: 'photo-not-a-picture', detail: { name: 'ảnh.jpg' } },
    });
  });

  test('names HEIC as not supported', async () => {
    const file = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await inspectPhoto(file, 'IMG_1.HEIC')).toEqual({
      ok: false,
      error: { code: 'photo-unsupported', detail: { name: 'IMG_1.HEIC', format: 'HEIC' } },
    });
  });

  test('keeps only the last part of a name, as one line of NFC text', async () => {
    const file = await noise(9, 6).jpeg().toBuffer();
    const names = [
      '/home/lan/nguồn tin.jpg',
      'C:\\Ảnh\\nguồn tin.jpg',
      'nguồn\u0000 tin.jpg'.normalize('NFD'),
    ];
    for (const name of names) {
      expect(await inspectPhoto(file, name)).toMatchObject({ ok: true, value: { name: 'nguồn tin.jpg' } });
    }
  });
});
