import { isVisible } from '../../../export/visible-text.ts';
import { photosInOrder } from '../photos-in-order.ts';
import type { Rule } from '../rule.ts';

/**
 * The alternative text says something the caption does not: who hears both would hear the same words twice (WCAG 2.2,
 * technique H37 and failure F30 ask for what is seen). Capitals, spaces and the last full stop make no difference.
 * Detail: {number}.
 */
export const captionSameAsAlt: Rule = {
  severity: 'warns',
  find: (article) =>
    photosInOrder(article)
      .filter(({ photo: { caption, alt } }) => isVisible(alt) && asHeard(alt) === asHeard(caption))
      .map(({ photo, number }) => ({
        place: { kind: 'block', block: photo.id, part: 'alt' },
        detail: { number },
      })),
};

function asHeard(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(/\.$/, '').toLocaleLowerCase('vi');
}
