import type { Inline, Run } from '#shared/article/inline.ts';
import type { DraftBlock } from '../draft.ts';

/** What a page says, by tag, microdata or class, that a text of it is. */
export type Role =
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'role'
  | 'dateline'
  | 'date'
  | 'section'
  | 'source'
  | 'related'
  | 'tags';

/** A line of a list whose lines stand beside each other, as Word writes them. `level` counts from 1. */
export interface ListLine {
  readonly type: 'list-line';
  readonly level: number;
  readonly ordered: boolean;
  readonly content: Run[];
}

/** A text that is not of the body. `moment` is the machine-readable date of the page, where it has one. */
export interface RoleText {
  readonly type: 'role';
  readonly role: Role;
  readonly content: Inline;
  readonly moment: string;
}

/** What the walk over a page yields, in reading order. */
export type FlowItem = DraftBlock | ListLine | RoleText;

/** Something of a page that no story can hold, or that nobody sees there. */
export interface LeftOut {
  readonly what: 'picture' | 'embed' | 'form' | 'hidden' | 'furniture';
  /** Its words, or its address where it has none. */
  readonly text: string;
}
