import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '#shared/article/article.ts';
import type { Block } from '#shared/article/block.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import type { PhotoAsset } from '#shared/article/photo.ts';
import { type DraftStory, photosNeeded, settlePhotos } from '#shared/importing/draft.ts';
import { readHtmlStory } from '#shared/importing/import-html.ts';
import { importText } from '#shared/importing/import-text.ts';
import { decodeText } from '../../../../electron/importing/decode-text.ts';

export const FIXTURES = path.join(import.meta.dirname, '../../../fixtures/importing');
export const SEED = path.join(import.meta.dirname, '../../../fixtures/seed/000_f03e916a212e624e.txt');

export const OPTIONS = { now: '2026-02-24T08:00:00+07:00', newId: newIdentifier };

export function placeholder(index: number): PhotoAsset {
  const sha256 = index.toString(16).padStart(64, '0');
  return { sha256, format: 'jpeg', width: 1600, height: 1067, bytes: 1000, name: `anh-${index}.jpg` };
}

export function articleFromText(text: string): Article {
  const imported = importText(text, { ...OPTIONS, placeholder });
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value.article;
}

export function settled(draft: DraftStory): Article {
  const found = photosNeeded(draft).map(
    ({ blockId }, index) => [blockId, { asset: placeholder(index), placeholder: true }] as const,
  );
  const article = settlePhotos(draft, new Map(found), newIdentifier);
  if (!article.ok) throw new Error(`${article.error.code} ${JSON.stringify(article.error.detail)}`);
  return article.value;
}

export function articleFromHtml(html: string): Article {
  return settled(readHtmlStory(html, OPTIONS));
}

/** A fixture's article, by its ending. */
export function articleFromFile(file: string): Article {
  const text = decodeText(readFileSync(file));
  if (text === null) throw new Error(`${file} is not text`);
  return file.endsWith('.txt') ? articleFromText(text) : articleFromHtml(text);
}

export function captionsOf(article: Article): [string, string][] {
  return article.body.flatMap((block): [string, string][] =>
    block.type === 'photo' ? [[block.caption, block.credit]] : [],
  );
}

export function typesOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ type }) => type);
}

/** Every word an article holds, wherever: its JSON, which has nothing else but ids and keys. */
export function everyWordOf(article: Article): string {
  return textsIn(article).join('\n');
}

/** Every text in a value, at any depth. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
