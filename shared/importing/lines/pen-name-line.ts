import type { Contributor } from '#shared/article/article.ts';
import { countWords } from '#shared/article/text.ts';
import { endsSentence, isCapitals } from './line-shape.ts';

/** "Bài và ảnh: KC", "Tin, ảnh: Hồng Hạnh", "Thực hiện: …", "Tác giả: …". */
const LABELLED =
  /^(?:(?:tin|bài|bài viết|nội dung)(?:\s*(?:,|và|&|-|–|\/)\s*(?:ảnh|clip|video|đồ họa|đồ hoạ))*|thực hiện|tác giả|người viết|phóng viên|bút danh|biên tập|biên tập viên|tổng hợp)\s*[:：]\s*(.+)$/iu;
const ALSO_PHOTOS = /^(?:tin|bài|bài viết|nội dung)\s*(?:,|và|&|-|–|\/)\s*ảnh\s*[:：]/iu;

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:pv|phóng viên)(?:\s+|$)/iu, 'Phóng viên'],
  [/^(?:ctv|cộng tác viên)(?:\s+|$)/iu, 'Cộng tác viên'],
  [/^(?:btv|biên tập viên)(?:\s+|$)/iu, 'Biên tập viên'],
];

/** Who a line says wrote the story. */
export interface ReadByline {
  readonly contributors: readonly Contributor[];
  /** The line says that the photos are theirs too. */
  readonly photosToo: boolean;
  /** The line says what it is; otherwise it only looks like a name. */
  readonly labelled: boolean;
}

/** A line that says by a label who wrote the story, or null. */
export function labelledByline(line: string): ReadByline | null {
  const named = LABELLED.exec(line)?.[1]?.trim();
  if (named === undefined || countWords(named) > 16 || endsSentence(named.replace(/\.$/, ''))) return null;
  return { contributors: contributorsFrom(named), photosToo: ALSO_PHOTOS.test(line), labelled: true };
}

/** A line that looks like a pen name: "KC", "T.H", "PV", "Hồng Hạnh", "Nguyễn Văn An – Minh Tú"; or null. */
export function bareByline(line: string): ReadByline | null {
  const text = line.replace(/^[-–—(*]\s*|[)*]$/gu, '').trim();
  if (text.length === 0 || text.length > 60 || /\d/.test(text)) return null;
  const names = namesIn(text);
  if (names.length > 4 || !names.every(looksLikeName)) return null;
  return { contributors: contributorsFrom(text), photosToo: false, labelled: false };
}

function contributorsFrom(text: string): Contributor[] {
  return namesIn(text).map((name) => {
    const [pattern, role] = ROLES.find(([opening]) => opening.test(name)) ?? [];
    const rest = pattern === undefined ? name : name.replace(pattern, '').trim();
    return rest === '' || role === undefined ? { penName: name, role: '' } : { penName: rest, role };
  });
}

function namesIn(text: string): string[] {
  return text
    .split(/\s+[-–—]\s+|\s*[,;&+/]\s*|\s+và\s+/u)
    .map((name) => name.trim())
    .filter(Boolean);
}

function looksLikeName(name: string): boolean {
  if (/^(?:\p{Lu}\.?){1,6}$/u.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length > 5 || endsSentence(name.replace(/(?<=\b\p{Lu})\.$/u, ''))) return false;
  // Whole words in capitals are a heading; a name so printed cannot be told from one.
  if (words.length > 1 && isCapitals(name) && words.some((word) => word.length > 4)) return false;
  return words.every((word) => /^\p{Lu}[\p{L}.'’]*$/u.test(word));
}
