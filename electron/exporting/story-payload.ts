import type { StoryFile } from '#shared/article/story-file.ts';
import { exportLabels } from '#shared/export/export-labels.ts';
import { publicArticle } from '#shared/export/public-article.ts';
import type { RenderOptions } from '#shared/export/render-options.ts';
import { renderStoryFragment } from '#shared/export/story-html.ts';
import { renderStoryPage } from '#shared/export/story-page.ts';
import { STORY_STYLE } from '#shared/export/story-style.ts';
import { renderPlainText } from '#shared/export/story-text.ts';
import { createTranslator } from '#shared/locales/translator.ts';
import { type PackageFile, textFile } from './package-file.ts';
import { MEDIA_TYPE, type NamedPicture, type WebPictures } from './web-pictures.ts';

const IMAGES = 'images';

/**
 * What a website takes in: `index.html` to look at, `body.html` for a CMS, `article.json` for a program, `article.txt`
 * for everything else, and the pictures. Deterministic: no clock, no machine, no person but those in the byline.
 */
export function storyPayload(story: StoryFile, pictures: WebPictures): PackageFile[] {
  const { article, format, revision, savedAt } = story;
  const options = renderOptions(story, pictures, imagePath);
  const facts = { style: { text: STORY_STYLE }, savedAt };
  const document = { format, revision, savedAt, article: publicArticle(article, pictureFacts(pictures)) };
  return [
    textFile('index.html', renderStoryPage(article, options, facts).html),
    textFile('body.html', renderStoryFragment(article, options).html),
    textFile('article.json', `${JSON.stringify(document, null, 2)}\n`),
    textFile('article.txt', renderPlainText(article, options.labels)),
    ...[...pictures.values()].map((picture) => ({ path: imagePath(picture), bytes: picture.bytes })),
  ];
}

/** The story as one page that needs no other file: its pictures stand in it. */
export function selfContainedPage(story: StoryFile, pictures: WebPictures): string {
  const options = renderOptions(story, pictures, ({ bytes, format }) => {
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    return `data:${MEDIA_TYPE[format]};base64,${base64}`;
  });
  const facts = { style: { text: STORY_STYLE }, savedAt: story.savedAt };
  return renderStoryPage(story.article, options, facts).html;
}

/** Printed words are in the language of the story, not of the window. */
function renderOptions(
  { article }: StoryFile,
  pictures: WebPictures,
  addressOf: (picture: NamedPicture) => string,
): RenderOptions {
  return {
    labels: exportLabels(createTranslator(article.language).t),
    photoAddress: ({ sha256 }) => {
      const picture = pictures.get(sha256);
      return picture === undefined
        ? null
        : { src: addressOf(picture), width: picture.width, height: picture.height };
    },
  };
}

function pictureFacts(pictures: WebPictures): Parameters<typeof publicArticle>[1] {
  return ({ asset }) => {
    const picture = pictures.get(asset.sha256);
    if (picture === undefined) return null;
    const { width, height, format, bytes } = picture;
    return {
      file: imagePath(picture),
      mediaType: MEDIA_TYPE[format],
      width,
      height,
      bytes: bytes.byteLength,
    };
  };
}

function imagePath({ name }: NamedPicture): string {
  return `${IMAGES}/${name}`;
}
