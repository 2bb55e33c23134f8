import type { BlockContext } from '#shared/export/block-context.ts';
import { exportLabels } from '#shared/export/export-labels.ts';
import { headingOutline } from '#shared/export/heading-outline.ts';
import type { Omission, RenderOptions } from '#shared/export/render-options.ts';
import { createTranslator } from '#shared/locales/translator.ts';

export const labels = exportLabels(createTranslator('vi').t);

export const options: RenderOptions = {
  labels,
  photoAddress: ({ sha256, width, height }) => ({ src: `images/${sha256.slice(0, 4)}.jpg`, width, height }),
};

/** A fresh context for one block, and what it left out. */
export function blockContext(
  changes: Partial<RenderOptions> = {},
): BlockContext & { readonly omitted: Omission[] } {
  const omitted: Omission[] = [];
  return {
    options: { ...options, ...changes },
    outline: headingOutline(),
    omit: (omission) => omitted.push(omission),
    omitted,
  };
}
