import type { Article } from '#shared/article/article.ts';
import type { NewId } from '#shared/article/identifier.ts';
import type { Choice } from '#shared/review/merge/conflict.ts';
import { openConflicts } from '#shared/review/merge/conflicts.ts';
import type { Merge } from '#shared/review/merge/merge.ts';
import { type MergeInput, mergeArticles } from '#shared/review/merge/merge-articles.ts';
import { mergedArticle } from '#shared/review/merge/merged-article.ts';
import { resolveConflict } from '#shared/review/merge/resolve-conflict.ts';

/** Ids that no generated story has, the same in every run. */
export function countingIds(series = 0): NewId {
  let count = 0;
  return () => {
    count += 1;
    return `7ZZZZZZZZZZZZZZZZZZ${series}${String(count).padStart(6, '0')}`;
  };
}

/** The merge of three stories as a story, conflicts as they are. */
export function merged(input: MergeInput): Article {
  return mergedArticle(mergeArticles(input), countingIds());
}

/** Every open conflict decided the same way; where that is no choice, the first that is. */
export function allResolved(merge: Merge, choice: Choice): Merge {
  const newId = countingIds(1);
  return openConflicts(merge).reduce((current, conflict) => {
    const wanted = conflict.choices.includes(choice) ? choice : (conflict.choices[0] ?? 'mine');
    const resolved = resolveConflict(current, conflict.id, wanted, newId);
    if (!resolved.ok) throw new Error(resolved.error.code);
    return resolved.value;
  }, merge);
}
