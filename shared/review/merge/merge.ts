import type {
  Article,
  Confirmation,
  Contributor,
  RelatedStory,
  Source,
  Status,
} from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import type { Json } from '#shared/json.ts';
import type { MergedList } from './conflict.ts';
import type { Slot } from './slot.ts';

/** A moment as a value of its own, so that "none" is a value too. ISO 8601. */
export interface Moment {
  readonly at: string | null;
}

/** A field that a later version wrote. */
export interface ExtraField {
  readonly name: string;
  readonly extra: Json;
}

/** Something a person should know of though there is nothing to decide. Ids as in {@link ConflictPlace}. */
export type Notice =
  /** Both put something in at the same place: mine stands first, then theirs. `after` null: at the very start. */
  | {
      readonly kind: 'same-place';
      readonly list: MergedList;
      readonly after: string | null;
      readonly mine: readonly string[];
      readonly theirs: readonly string[];
    }
  /** Both moved it, to different places: it stands where mine put it. */
  | { readonly kind: 'both-moved'; readonly list: MergedList; readonly id: string };

/**
 * Two people's work on one story, brought together as far as it goes by itself. Plain data: it can be kept as it is
 * while a person decides. A page draws it from top to bottom: every slot is a line.
 */
export interface Merge {
  /** Whether there was a common base; without one only what is alike is settled. */
  readonly hasBase: boolean;
  /** What there can be no question of: the story keeps its id; the earlier creation counts. */
  readonly fixed: Pick<Article, 'id' | 'language' | 'createdAt'>;
  readonly fields: {
    readonly kicker: Slot<string>;
    readonly headline: Slot<string>;
    readonly standfirst: Slot<string>;
    readonly dateline: Slot<string>;
    readonly section: Slot<string>;
    readonly byline: Slot<readonly Contributor[]>;
    readonly status: Slot<Status>;
    readonly publishedAt: Slot<Moment>;
    readonly embargoUntil: Slot<Moment>;
  };
  readonly body: readonly Slot<Block>[];
  readonly tags: readonly Slot<string>[];
  readonly sources: readonly Slot<Source>[];
  readonly related: readonly Slot<RelatedStory>[];
  readonly toConfirm: readonly Slot<Confirmation>[];
  readonly extra: readonly Slot<ExtraField>[];
  readonly notices: readonly Notice[];
}
