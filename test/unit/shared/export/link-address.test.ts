import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAddress } from '#shared/export/link-address.ts';

describe('linkAddress', () => {
  it.each([
    ['https://anhp.vn/tin.html', 'https://anhp.vn/tin.html'],
    [
      'https://anhp.vn/tin tức/ảnh?q=tàu|bè#đoạn',
      'https://anhp.vn/tint%E1%BB%A9c/%E1%BA%A3nh?q=t%C3%A0u%7Cb%C3%A8#%C4%91o%E1%BA%A1n',
    ],
    ['https://báo.vn/', 'https://xn--bo-mia.vn/'],
    ['https://anhp.vn/50%', 'https://anhp.vn/50%25'],
    ['https://anhp.vn/50%25', 'https://anhp.vn/50%25'],
    ['https://anhp.vn/a#b#c', 'https://anhp.vn/a#b%23c'],
    ['http://[::1]/[x]', 'http://[::1]/%5Bx%5D'],
    ['mailto:toasoan@anhp.vn?subject=Ảnh', 'mailto:toasoan@anhp.vn?subject=%E1%BA%A2nh'],
    ['tel:+84225', 'tel:+84225'],
  ])('spells %s in the letters an address may hold', (link, address) => {
    expect(linkAddress(link)).toBe(address);
  });

  it.each(['', 'anhp.vn', 'javascript:alert(1)', '/tin.html', 'https://', 'file:///etc/passwd'])(
    'makes no link of %j',
    (link) => {
      expect(linkAddress(link)).toBeNull();
    },
  );

  it('takes the short way only where the long one would change no letter', () => {
    const part = fc.string({ unit: fc.constantFrom(..."azAZ09-._~!$&()*+,;=:@/?#%|'[]x"), maxLength: 20 });
    const host = fc.constantFrom(
      'anhp.vn',
      'a-.b-.vn',
      'xn--bo-mia.vn',
      '1.2.3.4',
      '-a.vn',
      'a..vn',
      'a.vn:80',
      'A.vn',
      'a.xn--p1ai',
      'a.1',
    );
    fc.assert(
      fc.property(host, part, (name, rest) => {
        const link = `https://${name}/${rest}`;
        const address = linkAddress(link);
        if (address === link) expect(new URL(link).href).toBe(link);
      }),
      { numRuns: 5000 },
    );
  });

  it('is quick also with an endless address', () => {
    const start = performance.now();
    for (const link of [`https://${'a'.repeat(200_000)}`, `https://a.vn/${'/a'.repeat(100_000)} `])
      linkAddress(link);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('is the same when taken twice, and plain ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.constantFrom('https://anhp.vn/', 'mailto:', 'tel:'),
        (rest, head) => {
          const address = linkAddress(head + rest);
          if (address === null) return;
          expect(address).toMatch(/^[\x21-\x7e]+$/);
          expect(address).not.toMatch(/["<>\\^`{|}]/);
          expect(linkAddress(address)).toBe(address);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
