import type { PhotoTextField } from '../../article/photo.ts';
import { isVisible } from '../../export/visible-text.ts';
import { photosInOrder } from './photos-in-order.ts';
import type { Rule, Severity } from './rule.ts';

/** A rule that every photo has one of its texts: something to read, not only spaces. Detail: {number}. */
export function photoLacking(part: PhotoTextField, severity: Severity): Rule {
  return {
    severity,
    find: (article) =>
      photosInOrder(article)
        .filter(({ photo }) => !isVisible(photo[part]))
        .map(({ photo, number }) => ({
          place: { kind: 'block', block: photo.id, part },
          detail: { number },
        })),
  };
}
