import type { PhotoAsset } from '../article/photo.ts';
import type { ExportLabels } from './export-labels.ts';

/** Where a reader's machine finds a picture, and its size in pixels as it stands there. */
export interface PhotoAddress {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface RenderOptions {
  readonly labels: ExportLabels;
  /**
   * The picture for an original: `photo://…` in the window, a `data:` address in a page, `images/…` in a package.
   * Null where there is none to show; its caption and credit are printed all the same.
   */
  readonly photoAddress: (asset: PhotoAsset) => PhotoAddress | null;
}

/** Something of the story that the HTML could not show. */
export type Omission =
  | { readonly kind: 'unknown-block'; readonly block: string; readonly type: string }
  | { readonly kind: 'photo'; readonly block: string };

export interface RenderedStory {
  readonly html: string;
  /** Empty where every part of the story is in the HTML. */
  readonly omitted: readonly Omission[];
}
