import type { Contributor } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { sameValue } from '../same-value.ts';
import { copyOfBlock } from './fresh-identifiers.ts';
import type { KeepBoth } from './slot.ts';

/** Two lines of text in one: a person sees at once that there are two. */
export const bothTexts: KeepBoth<string> = (mine, theirs) => [
  [mine, theirs].filter((text) => text !== '').join(' / '),
];

/** Everybody either side names, mine first. */
export const bothBylines: KeepBoth<readonly Contributor[]> = (mine, theirs) => [
  [...mine, ...theirs.filter((name) => !mine.some((known) => sameValue(known, name)))],
];

/** Mine, then theirs as a copy with ids of its own. */
export function bothBlocks(newId: NewId): KeepBoth<Block> {
  return (mine, theirs) => [mine, copyOfBlock(theirs, newId)];
}

/** As {@link bothBlocks}, of things with one id each. */
export function bothEntries<Entry extends { readonly id: string }>(newId: NewId): KeepBoth<Entry> {
  return (mine, theirs) => [mine, { ...theirs, id: newId() }];
}

/** Where only one can stand. */
export function onlyMine<Value>(mine: Value): readonly Value[] {
  return [mine];
}

export const bothTags: KeepBoth<string> = (mine, theirs) => [mine, theirs];
