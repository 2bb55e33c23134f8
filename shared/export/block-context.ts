import type { HeadingOutline } from './heading-outline.ts';
import type { Omission, RenderOptions } from './render-options.ts';

/** What a block's renderer knows beside its block. Each story is rendered with a fresh one. */
export interface BlockContext {
  readonly options: RenderOptions;
  readonly outline: HeadingOutline;
  /** Called for what cannot be shown. */
  omit(omission: Omission): void;
}
