import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderWebPhoto, type WebPhoto } from '../../../../electron/photos/web-photo.ts';
import { foreignTags, marker, plant } from './planted.ts';
import { noise } from './samples.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'toasoan-web-photo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (name: string, bytes: Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

async function rendered(file: string, maxWidth = 1600): Promise<WebPhoto> {
  const result = await renderWebPhoto(file, { maxWidth });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('renderWebPhoto', () => {
  test('narrows to the width asked for and never widens', async () => {
    const file = place('a.jpg', await noise(900, 600).jpeg().toBuffer());
    expect(await rendered(file, 300)).toMatchObject({ width: 300, height: 200, format: 'jpeg' });
    expect(await rendered(file, 1600)).toMatchObject({ width: 900, height: 600, format: 'jpeg' });
  });

  test('turns the picture upright and drops the orientation', async () => {
    const left = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const halves = sharp({ create: { width: 80, height: 20, channels: 3, background: 'blue' } });
    const sideways = halves
      .composite([{ input: left, left: 0, top: 0 }])
      .jpeg()
      .withMetadata({ orientation: 6 });
    const web = await rendered(place('turned.jpg', await sideways.toBuffer()));
    expect(web).toMatchObject({ width: 20, height: 80 });
    // Orientation 6: the stored left edge is the top when held upright.
    const { data } = await sharp(web.bytes).raw().toBuffer({ resolveWithObject: true });
    expect([data[0], data[2]].map((value) => Math.round((value ?? 0) / 255))).toEqual([1, 0]);
    expect((await sharp(web.bytes).metadata()).orientation).toBeUndefined();
  });

  test('converts a wide-gamut picture to sRGB and leaves no profile', async () => {
    const red = sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 200, g: 60, b: 40 } } });
    const p3 = await red.withIccProfile('p3').png().toBuffer();
    const web = await rendered(place('p3.png', p3));
    expect((await sharp(web.bytes).metadata()).icc).toBeUndefined();
    const [pixel] = await sharp(web.bytes).raw().toBuffer();
    expect(Math.abs((pixel ?? 0) - 200)).toBeLessThan(4);
  });

  test('writes a PNG only where something shows through', async () => {
    const opaque = await noise(20, 20).ensureAlpha(1).png().toBuffer();
    const glass = await noise(20, 20).ensureAlpha(0.5).png().toBuffer();
    expect(await rendered(place('opaque.png', opaque))).toMatchObject({ format: 'jpeg' });
    const web = await rendered(place('glass.png', glass));
    expect(web.format).toBe('png');
    expect((await sharp(web.bytes).metadata()).hasAlpha).toBe(true);
  });

  test('gives the same bytes for the same file', async () => {
    const file = place('same.jpg', await noise(800, 500).jpeg().toBuffer());
    const [first, second] = [await rendered(file, 400), await rendered(file, 400)];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });

  test('answers a missing, fake or broken file with its code', async () => {
    const whole = await noise(300, 200).jpeg().toBuffer();
    const code = async (file: string) => {
      const result = await renderWebPhoto(file, { maxWidth: 100 });
      return result.ok ? 'ok' : result.error.code;
    };
    expect(await code(path.join(folder, 'gone.jpg'))).toBe('photo-missing');
    expect(await code(place('fake.jpg', Buffer.from('<svg/>')))).toBe('photo-not-a-picture');
    expect(await code(place('cut.jpg', whole.subarray(0, 5000)))).toBe('photo-truncated');
  });
});

describe('nothing of the original travels with it (ExifTool as the oracle)', () => {
  const originals: [string, () => Promise<Buffer>][] = [
    ['planted.jpg', () => noise(640, 480).jpeg().toBuffer()],
    ['planted.png', () => noise(320, 240).ensureAlpha(0.5).png().toBuffer()],
    ['planted.webp', () => noise(320, 240).webp().toBuffer()],
    ['planted.tif', () => noise(320, 240).tiff().toBuffer()],
    ['planted.avif', () => noise(320, 240).avif().toBuffer()],
  ];

  test.each(originals)('%s', async (name, make) => {
    const file = place(name, await make());
    await plant(file);
    expect(foreignTags(file).length, 'something was planted').toBeGreaterThan(3);
    const web = await rendered(file, 200);
    const out = place(`out-${name}.${web.format === 'jpeg' ? 'jpg' : 'png'}`, web.bytes);
    expect(foreignTags(out)).toEqual([]);
    expect(Buffer.from(web.bytes).includes(marker)).toBe(false);
  });

  test('the check bites: metadata kept on purpose is found', async () => {
    const file = place('bites.jpg', await noise(320, 240).jpeg().toBuffer());
    await plant(file);
    const kept = place('kept.jpg', await sharp(file).resize(100).withMetadata().toBuffer());
    const tags = foreignTags(kept);
    expect(tags).toContain('GPS:GPSLatitude');
    expect(tags.some((tag) => tag.startsWith('IFD1:'))).toBe(true);
  });

  test('ExifTool is installed', () => {
    expect(execFileSync('exiftool', ['-ver']).toString()).toMatch(/^\d+\.\d+/);
  });
});
