import type { ArticleMeta } from '#shared/article/article.ts';
import { $setStoryMeta, $storyMeta } from '../nodes/story-state/story-state.ts';
import { StoryField, type StoryFieldProps } from './story-field.tsx';

export interface MetaFieldProps extends Omit<StoryFieldProps, '$write'> {
  /** From the new text to the change it makes in the story. */
  readonly change: (text: string) => (meta: ArticleMeta) => ArticleMeta;
}

/** A field whose text stands outside the body: headline, section, a source's name… */
export function MetaField({ change, ...field }: MetaFieldProps) {
  return <StoryField {...field} $write={(text) => $setStoryMeta(change(text)($storyMeta()))} />;
}
