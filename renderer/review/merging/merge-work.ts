import { type Result, success } from '#shared/api/result.ts';
import type { StoryConflict } from '#shared/api/story-conflict.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { parseArticle } from '#shared/article/parse-article.ts';
import { everyConflict } from '#shared/review/merge/conflicts.ts';
import type { Merge } from '#shared/review/merge/merge.ts';
import { mergeArticles } from '#shared/review/merge/merge-articles.ts';
import { resolveConflict } from '#shared/review/merge/resolve-conflict.ts';
import { type Choices, sidesOf } from './kept-choices.ts';

/** The two texts of a conflict brought together as far as it goes. Errors as of `parseArticle`. */
export function mergeOf({ base, mine, theirs }: StoryConflict): Result<Merge> {
  const own = parseArticle(mine.article);
  if (!own.ok) return own;
  const others = parseArticle(theirs.article);
  if (!others.ok) return others;
  const begun = base === null ? null : parseArticle(base);
  // A base that can't be read is no base: everything that differs is then asked.
  return success(
    mergeArticles({ base: begun?.ok === true ? begun.value : null, mine: own.value, theirs: others.value }),
  );
}

/** The merge with what was chosen of it; choices made of other texts, or of no conflict of this merge, fall away. */
export function withChoices(merge: Merge, choices: Choices, newId: NewId): Merge {
  let decided = merge;
  for (const conflict of everyConflict(merge)) {
    const kept = choices.get(conflict.id);
    if (kept === undefined || kept.sides !== sidesOf(conflict)) continue;
    const next = resolveConflict(decided, conflict.id, kept.choice, newId);
    if (next.ok) decided = next.value;
  }
  return decided;
}
