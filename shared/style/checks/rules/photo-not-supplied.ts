import { photosInOrder } from '../photos-in-order.ts';
import type { Rule } from '../rule.ts';

/** No picture that an import put in to hold a place leaves the house as a photo. Detail: {number}, from 1. */
export const photoNotSupplied: Rule = {
  severity: 'blocks',
  find: (article) => {
    const waiting = new Set(
      article.toConfirm.flatMap(({ doubt, place }) =>
        doubt === 'photo-not-supplied' && place.kind === 'block' ? [place.block] : [],
      ),
    );
    return photosInOrder(article)
      .filter(({ photo }) => waiting.has(photo.id))
      .map(({ photo, number }) => ({ place: { kind: 'block', block: photo.id }, detail: { number } }));
  },
};
