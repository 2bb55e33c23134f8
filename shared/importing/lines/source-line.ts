import type { Source, SourceKind } from '#shared/article/article.ts';
import { linkFromInput, safeLink } from '#shared/article/link.ts';
import { countWords } from '#shared/article/text.ts';

/** A source as a line names it. */
export type ReadSource = Pick<Source, 'name' | 'url' | 'kind'>;

/** "Theo" opens sentences as well; a source has no more words than this. */
const THEO_WORDS = 8;
const SOURCE_WORDS = 20;
const LABELLED = /^[([]?\s*(?:nguồn(?:\s+tin|\s+bài|\s+trích)?)\s*[:.\-–—]\s*(.+?)\s*[)\]]?$/isu;
const BRACKETED = /^[([]\s*(?:theo|nguồn(?:\s+tin)?)\s*[:.]?\s*(.+?)\s*[)\]]\.?$/isu;
const THEO = /^theo\s*:?\s+(.+?)\.?$/isu;
const AT_END = /\s*\(\s*(?:theo|nguồn(?:\s+tin)?)\s*[:.]?\s*([^()]{1,80}?)\s*\)\s*\.?\s*$/iu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s()<>"“”]+/iu;

/**
 * Reads a line that names where a story comes from: "Nguồn: ANHP", "Nguồn tin: ANHP", "Nguồn. ANHP", "(Theo TTXVN)",
 * "Theo Báo Hải Phòng", each perhaps with an address.
 *
 * @returns null for any other line
 */
export function sourceLine(line: string): ReadSource | null {
  for (const [pattern, words] of [
    [LABELLED, SOURCE_WORDS],
    [BRACKETED, SOURCE_WORDS],
    [THEO, THEO_WORDS],
  ] as const) {
    const named = pattern.exec(line)?.[1];
    if (named !== undefined && countWords(named) <= words) return sourceFrom(named);
  }
  return null;
}

/** A source in brackets at the end of a paragraph: "… trong năm nay. (Theo TTXVN)". */
export function sourceAtEnd(text: string): { source: ReadSource; before: string; words: string } | null {
  const match = AT_END.exec(text);
  const source = match?.[1] === undefined ? null : sourceFrom(match[1]);
  if (match === null || source === null) return null;
  return { source, before: text.slice(0, match.index), words: match[0].trim() };
}

/** A source from its name, its address, or both. */
export function sourceFrom(named: string): ReadSource | null {
  const address = ADDRESS.exec(named)?.[0].replace(/[.,;]+$/, '') ?? '';
  const url = address === '' ? '' : (safeLink(address) ?? linkFromInput(address) ?? '');
  const rest = url === '' ? named : named.replace(address, ' ');
  const name = rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,(–—-]+|[\s:;,()–—-]+$/gu, '')
    .replace(/\.$/, '');
  if (name === '' && url === '') return null;
  const shown = name === '' ? new URL(url).hostname.replace(/^www\./, '') : name;
  return { name: shown, url, kind: name === '' ? 'website' : sourceKind(name) };
}

const KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [
    /^(?:ttxvn|vna|thông tấn xã|tân hoa xã|xinhua|reuters|afp|ap|tass|ria novosti|yonhap|kyodo|bernama|dpa|upi)(?!\p{L})/iu,
    'news-agency',
  ],
  [
    /^(?:anhp|báo|tạp chí|đài|vtv|vov|htv|thp|vnexpress|tuổi trẻ|thanh niên|dân trí|vietnamplus|vietnamnet|nhân dân)(?!\p{L})/iu,
    'newspaper',
  ],
  [
    /^(?:sở|bộ|cục|tổng cục|chi cục|ban|ubnd|hđnd|công an|viện|trường|hội|liên đoàn|văn phòng|phòng|bệnh viện)(?!\p{L})/iu,
    'organisation',
  ],
  [/^(?:ông|bà|anh|chị|em|đ\/c|đồng chí)(?!\p{L})/iu, 'person'],
  [/^[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org)$/i, 'website'],
];

/** What kind of source a name speaks of, as far as it can be told. */
export function sourceKind(name: string): SourceKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'news-agency';
}

/** One source under two spellings is one source. */
export function sameSource(left: Pick<Source, 'name'>, right: Pick<Source, 'name'>): boolean {
  return foldedName(left.name) === foldedName(right.name);
}

function foldedName(name: string): string {
  return name
    .toLocaleLowerCase('vi')
    .replace(/^báo\s+/, '')
    .replace(/[\s.]+/g, '');
}
