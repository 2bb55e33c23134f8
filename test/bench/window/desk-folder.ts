import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SettingsChange } from '#shared/api/settings.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { openLibrary } from '../../../electron/library/library.ts';
import { paragraphRuns } from './story.ts';

/** A user data folder of the desk, as a person leaves it who writes one story. */
export interface DeskFolder {
  readonly userData: string;
  remove(): void;
}

/** A desk whose library holds a story of so many paragraphs, which was open last, and whose person chose these settings. */
export async function deskFolder(paragraphs: number, settings: SettingsChange = {}): Promise<DeskFolder> {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-bench-'));
  const root = path.join(userData, 'Documents', 'Toa Soan');
  mkdirSync(root, { recursive: true });
  const library = openLibrary({ root, userData, savedBy: 'bench' });
  const body = Array.from({ length: paragraphs }, (_, index) => ({
    type: 'paragraph' as const,
    id: newIdentifier(),
    content: [...paragraphRuns(index)],
  }));
  const article = { ...newArticle(new Date().toISOString()), headline: 'Đường ven biển thông xe', body };
  const created = await library.create(article);
  if (!created.ok) throw new Error(`The story could not be made: ${created.error.code}`);
  await library.idle();
  writeFileSync(
    path.join(userData, 'settings.json'),
    JSON.stringify({ library: root, lastStory: created.value.storyId, settings }),
  );
  return { userData, remove: () => rmSync(userData, { recursive: true, force: true }) };
}
