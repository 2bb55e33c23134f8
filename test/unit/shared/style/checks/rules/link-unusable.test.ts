import { describe, expect, it } from 'vitest';
import { linkAddress } from '#shared/export/link-address.ts';
import { fixtureId } from '../../../../../fixtures/export/identifiers.ts';
import { foundBy, storyWith } from '../sound-story.ts';

const linked = (url: string) =>
  storyWith({
    sources: [{ id: fixtureId(9001), name: 'ANHP', url, kind: 'newspaper', use: 'information' }],
    related: [{ id: fixtureId(9002), title: 'Bão số 3', excerpt: '', date: '', url }],
  });

describe('link-unusable', () => {
  it.each([
    'anhp.vn',
    '/tin/1.html',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'http://a:b@anhp.vn/',
    'không có',
  ])('warns of an address that will not be a link, at the source and at the related story: %s', (url) => {
    // The export prints the name without a link just then.
    expect(linkAddress(url)).toBeNull();
    expect(foundBy('link-unusable', linked(url))).toEqual([
      {
        rule: 'link-unusable',
        severity: 'warns',
        place: { kind: 'source', source: fixtureId(9001) },
        detail: { link: url },
      },
      {
        rule: 'link-unusable',
        severity: 'warns',
        place: { kind: 'related', related: fixtureId(9002) },
        detail: { link: url },
      },
    ]);
  });

  it.each(['', '  ', 'https://anhp.vn/', 'http://báo.vn/tin?q=ảnh', 'mailto:toasoan@anhp.vn', 'tel:+84225'])(
    'lets pass: %j',
    (url) => {
      expect(foundBy('link-unusable', linked(url))).toEqual([]);
    },
  );
});
