import type { Article } from '#shared/article/article.ts';
import { type PhotoAsset, photoFileName } from '#shared/article/photo.ts';
import { exportLabels } from '#shared/export/export-labels.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { createTranslator } from '#shared/locales/translator.ts';

export interface PreviewFacts {
  readonly storyId: string;
  /** SHA-256 of the pictures whose files are gone. */
  readonly missingPhotos: readonly string[];
}

/** The story as its readers will see it, with the originals as pictures. */
export function previewHtml(article: Article, { storyId, missingPhotos }: PreviewFacts): string {
  // What is published speaks the story's language, whatever the window speaks.
  const labels = exportLabels(createTranslator(article.language).t);
  const photoAddress = (asset: PhotoAsset) =>
    missingPhotos.includes(asset.sha256)
      ? null
      : { src: `photo://a/${storyId}/${photoFileName(asset)}`, width: asset.width, height: asset.height };
  return renderStoryFragment(article, { labels, photoAddress }).html;
}
