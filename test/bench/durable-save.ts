import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenedStory } from '#shared/api/desk-api.ts';
import type { Article } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { newArticle } from '#shared/article/new-article.ts';
import { storedArticle } from '#shared/article/parse-article.ts';
import { openLibrary } from '../../electron/library/library.ts';

/** Milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

const SAVES = 200;
const BYTES = 60_000;
const SENTENCE = 'Ủy ban nhân dân thành phố Hải Phòng cho biết, đường ven biển dài 43 km thông xe. ';

const VERSIONS = 300;

/**
 * A durable save of a story of 60 kB through the library (validated, compared, synced) against a plain
 * `fs.writeFile` of the same bytes over the same file, which makes sure of nothing. Both take turns on the same disk.
 */
export async function durableSave(versions = 0): Promise<{ name: string; ours: Spread; peer: Spread }> {
  const base = mkdtempSync(join(tmpdir(), 'toasoan-bench-'));
  try {
    const root = join(base, 'library');
    mkdirSync(root);
    const article = storyOf(BYTES);
    if (versions > 0) await keepMany(root, base, article, versions);
    const library = openLibrary({ root, userData: base, savedBy: 'bench' });
    let opened = answered<OpenedStory>(
      await (versions > 0 ? library.open(article.id) : library.create(article)),
    );
    const path = join(answered(await library.bundlePath(article.id)), 'article.json');
    const plain = join(base, 'plain.json');
    const ours: number[] = [];
    const peer: number[] = [];
    let size = 0;
    for (let count = 0; count < SAVES; count += 1) {
      const { revision, contentSha256 } = opened;
      const changed = storedArticle({ ...article, standfirst: `Lần lưu ${count}` });
      const request = { storyId: article.id, revision, contentSha256, article: changed };
      const started = performance.now();
      const receipt = answered(await library.save(request));
      ours.push(performance.now() - started);
      if (receipt.keptAs !== null || receipt.revision !== revision + 1) throw new Error('A save was no save');
      opened = { ...opened, ...receipt };
      await library.idle();

      size = statSync(path).size;
      const bytes = Buffer.alloc(size, count);
      const plainStarted = performance.now();
      await writeFile(plain, bytes);
      peer.push(performance.now() - plainStarted);
    }
    const beside = versions > 0 ? ` with ${versions} versions` : '';
    const name = `durable save of ${Math.round(size / 1000)} kB${beside} against plain writeFile (ms)`;
    return { name, ours: spread(ours), peer: spread(peer) };
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

export const durableSaveWithVersions = () => durableSave(VERSIONS);

/** The story as it is after so many texts of it were kept for ever, the last a moment ago. */
async function keepMany(root: string, userData: string, article: Article, versions: number): Promise<void> {
  let moment = Date.now() - versions * 600_000;
  const now = (): Date => new Date(moment);
  const library = openLibrary({ root, userData, savedBy: 'bench', now });
  answered(await library.create(article));
  for (let count = 0; count < versions; count += 1) {
    moment += 600_000;
    answered(await library.history.keep(article.id, 'milestone', `Bản ${count}`));
  }
  await library.idle();
}

/** A story whose file has about so many bytes. */
function storyOf(bytes: number): Article {
  const paragraphs = Math.round(bytes / (Buffer.byteLength(SENTENCE.repeat(5)) + 160));
  const body = Array.from({ length: paragraphs }, (_, index) => ({
    type: 'paragraph' as const,
    id: newIdentifier(),
    content: [{ text: `${index} ${SENTENCE.repeat(5)}` }],
  }));
  return { ...newArticle(new Date().toISOString()), headline: 'Đường ven biển thông xe', body };
}

function spread(times: readonly number[]): Spread {
  const sorted = [...times].sort((left, right) => left - right);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function answered<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: object },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
