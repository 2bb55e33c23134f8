import type { Article } from '#shared/article/article.ts';
import type { Block, PhotoBlock } from '#shared/article/block.ts';
import { type NewId, newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';

/** Tin ngắn, phỏng vấn, phóng sự ảnh. Their names for a person are `template.<id>` in shared/locales. */
export const BUILT_IN_TEMPLATES = ['brief', 'interview', 'photo-story'] as const;
export type BuiltInTemplate = (typeof BUILT_IN_TEMPLATES)[number];

export function isBuiltInTemplate(value: string): value is BuiltInTemplate {
  return (BUILT_IN_TEMPLATES as readonly string[]).includes(value);
}

/** Places for photos in a photo story; HTV's norm is at most 15 a story, and a page is begun with a few. */
const PHOTO_PLACES = 5;
const QUESTIONS = 3;

/**
 * A built-in template as a new story. What is to be written is in square brackets, so that the checks before export
 * find what was left over; questions of an interview are bold and italic (HTV's norm for the web).
 *
 * @param now ISO 8601 with zone
 * @param photo the picture that holds a photo's place
 */
export function builtInStory(
  template: BuiltInTemplate,
  now: string,
  photo: PhotoAsset,
  newId: NewId = newIdentifier,
): Article {
  const empty = newArticle(now, newId);
  const paragraph = (text: string): Block => ({ type: 'paragraph', id: newId(), content: [{ text }] });
  const question = (text: string): Block => ({
    type: 'paragraph',
    id: newId(),
    content: [{ text, marks: ['bold', 'italic'] }],
  });
  switch (template) {
    case 'brief':
      return {
        ...empty,
        standfirst: '[bổ sung: ai, việc gì, ở đâu, khi nào]',
        body: [paragraph('[bổ sung diễn biến và số liệu]'), paragraph('[bổ sung bối cảnh, việc tiếp theo]')],
      };
    case 'interview':
      return {
        ...empty,
        kicker: 'PHỎNG VẤN',
        standfirst: '[bổ sung: người trả lời, chức danh, vì sao phỏng vấn lúc này]',
        body: Array.from({ length: QUESTIONS }, (_, index) => [
          question(`[bổ sung câu hỏi ${index + 1}]`),
          paragraph(`[bổ sung câu trả lời ${index + 1}]`),
        ]).flat(),
      };
    case 'photo-story': {
      const photos = Array.from({ length: PHOTO_PLACES }, (_, index) =>
        photoPlace(photo, index + 1, newId()),
      );
      return {
        ...empty,
        kicker: 'PHÓNG SỰ ẢNH',
        standfirst: '[bổ sung câu chuyện mà bộ ảnh kể]',
        body: [paragraph('[bổ sung lời dẫn]'), ...photos],
        toConfirm: photos.map(({ id, caption }) => ({
          id: newId(),
          doubt: 'photo-not-supplied',
          place: { kind: 'block', block: id },
          text: caption,
        })),
      };
    }
  }
}

function photoPlace(asset: PhotoAsset, number: number, id: string): PhotoBlock {
  const caption = `[bổ sung chú thích ảnh ${number}: ai, việc gì, ở đâu]`;
  return { type: 'photo', id, asset, caption, credit: '', alt: '', source: '', rights: '' };
}
