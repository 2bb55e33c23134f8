import { describe, expect, it } from 'vitest';
import { previewHtml } from '../../../../renderer/preview/preview-html.ts';
import { fakeStory } from '../fake-bridge.ts';

const sha256 = 'a'.repeat(64);
const { article } = fakeStory({
  headline: 'Ký chương trình',
  body: [
    {
      type: 'photo',
      id: '01K0000000000000000000000B',
      asset: { sha256, format: 'jpeg', width: 1600, height: 1000, bytes: 9, name: 'a.jpg' },
      caption: 'Các đại biểu',
      credit: 'KC',
      alt: '',
      source: '',
      rights: '',
    },
  ],
});

describe('previewHtml', () => {
  it('shows the originals by story and hash, and no path', () => {
    const html = previewHtml(article, { storyId: article.id, missingPhotos: [] });
    expect(html).toContain(`src="photo://a/${article.id}/${sha256}.jpg"`);
    expect(html).toContain('Ảnh: KC');
  });

  it('prints caption and credit of a picture that is gone', () => {
    const html = previewHtml(article, { storyId: article.id, missingPhotos: [sha256] });
    expect(html).not.toContain('<img');
    expect(html).toContain('Các đại biểu');
    expect(html).toContain('Ảnh: KC');
  });
});
