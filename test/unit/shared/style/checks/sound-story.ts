import type { Article } from '#shared/article/article.ts';
import type { Block, PhotoBlock } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import {
  type CheckFacts,
  checkArticle,
  type Finding,
  type RuleName,
} from '#shared/style/checks/check-article.ts';
import { everyKindStory } from '../../../../fixtures/export/every-kind-story.ts';

/** A story of every kind of block that no rule finds anything in. */
export const soundStory: Article = everyKindStory;

/** The sound story with some fields changed. */
export function storyWith(changes: Partial<Article>): Article {
  return { ...soundStory, ...changes };
}

export function paragraph(text: string): Block & { readonly type: 'paragraph' } {
  return { type: 'paragraph', id: newIdentifier(), content: text === '' ? [] : [{ text }] };
}

/** A photo nothing is wrong with. */
export function photo(changes: Partial<PhotoBlock> = {}): PhotoBlock {
  const [sound] = soundStory.body.filter((block) => block.type === 'photo');
  if (sound === undefined) throw new Error('The sound story has no photo');
  return { ...sound, id: newIdentifier(), ...changes };
}

/** A story whose photos are exactly these. */
export function storyOfPhotos(...photos: readonly PhotoBlock[]): Article {
  return storyWith({ body: [paragraph('Sáng 7-1, cảng đón tàu.'), ...photos] });
}

/** What one rule finds, through the same door as everybody. */
export function foundBy(rule: RuleName, article: Article, facts: Partial<CheckFacts> = {}): Finding[] {
  return checkArticle(article, { missingPhotos: [], ...facts }).filter((finding) => finding.rule === rule);
}
