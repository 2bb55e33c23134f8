import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { placeholderPhoto } from '../../../../electron/importing/placeholder-photo.ts';
import { inspectPhoto } from '../../../../electron/photos/inspect-photo.ts';

it('is a picture like any other: whole, light, and what it says it is', async () => {
  const { asset, bytes } = placeholderPhoto();
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(asset.sha256);
  expect(await inspectPhoto(bytes, asset.name)).toEqual({ ok: true, value: asset });
  expect(bytes.byteLength).toBeLessThan(20_000);
});
