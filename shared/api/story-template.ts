import type { BuiltInTemplate } from '../templates/built-in.ts';

/** What a new story can begin with: one of ours, or one that a person made of a story. */
export interface StoryTemplate {
  /** A {@link BuiltInTemplate}, or the ULID of a person's own. */
  readonly templateId: string;
  readonly builtIn: BuiltInTemplate | null;
  /** A person's name for it; '' of a built-in one. */
  readonly name: string;
}
