import { inlineFromText, normaliseRuns, type Run } from '#shared/article/inline.ts';
import { safeLink } from '#shared/article/link.ts';

const ADDRESS = /https?:\/\/[^\s<>"“”'()]+/giu;

/** A line of text with the web addresses written out in it as links. */
export function linkedRuns(line: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,;:!?…]+$/u, '');
    const link = safeLink(address);
    if (link === null) continue;
    runs.push(...inlineFromText(line.slice(from, match.index)), { text: address, link });
    from = match.index + address.length;
  }
  return normaliseRuns([...runs, ...inlineFromText(line.slice(from))]);
}
