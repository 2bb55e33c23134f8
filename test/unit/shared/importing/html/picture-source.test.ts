import { describe, expect, it } from 'vitest';
import { dataUriBytes, dataUriName, pictureSource } from '#shared/importing/html/picture-source.ts';

describe('a picture in the text itself', () => {
  it('has its bytes', () => {
    const bytes = [0, 255, 137, 80];
    const base64 = Buffer.from(bytes).toString('base64');
    expect([...(dataUriBytes(`data:image/png;base64,${base64}`) ?? [])]).toEqual(bytes);
    expect([...(dataUriBytes(`data:image/png;base64,${encodeURIComponent(base64)}`) ?? [])]).toEqual(bytes);
    expect([...(dataUriBytes('data:image/png,%00%FF%89P') ?? [])]).toEqual(bytes);
  });

  it.each(['data:image/png;base64', 'data:image/png;base64,@@@', 'data:image/png;base64,%E0'])(
    'is not whole: %s',
    (uri) => expect(dataUriBytes(uri)).toBeNull(),
  );

  it('has a name', () => {
    expect(dataUriName('data:image/jpeg;base64,AA', 0)).toBe('anh-1.jpg');
    expect(dataUriName('data:image/webp;base64,AA', 4)).toBe('anh-5.webp');
  });
});

describe('the address of a picture', () => {
  it.each([
    ['a.jpg', { kind: 'beside', address: 'a.jpg' }],
    ['./th%C6%B0%20m%E1%BB%A5c/a.jpg#x', { kind: 'beside', address: './thư mục/a.jpg' }],
    ['100%.jpg', { kind: 'beside', address: '100%.jpg' }],
    ['\\\\may\\anh.jpg', { kind: 'elsewhere', address: '\\\\may\\anh.jpg' }],
    ['C:\\anh.jpg', { kind: 'elsewhere', address: 'C:\\anh.jpg' }],
    ['HTTPS://vi-du.vn/a.jpg', { kind: 'remote', address: 'HTTPS://vi-du.vn/a.jpg' }],
  ])('%s', (address, source) => expect(pictureSource(address)).toEqual(source));

  it.each(['', '  ', '#', '?x', 'data:text/html,x'])('is none: "%s"', (address) =>
    expect(pictureSource(address)).toBeNull(),
  );
});
