import { photoFileName } from '../../../article/photo.ts';
import { photosInOrder } from '../photos-in-order.ts';
import type { Rule } from '../rule.ts';

/** The file of every photo is there. Detail: {number}, {name} as the reporter knew the file. */
export const photoMissing: Rule = {
  severity: 'blocks',
  find: (article, { missingPhotos }) => {
    const missing = new Set(missingPhotos);
    return photosInOrder(article)
      .filter(({ photo }) => missing.has(photo.asset.sha256))
      .map(({ photo: { id, asset }, number }) => ({
        place: { kind: 'block', block: id },
        detail: { number, name: asset.name === '' ? photoFileName(asset) : asset.name },
      }));
  },
};
