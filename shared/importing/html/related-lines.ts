import type { Run } from '#shared/article/inline.ts';
import { linesOf } from './flat-runs.ts';
import type { FlowItem } from './flow-item.ts';

/** What a page lists as other stories, line by line; the pictures beside them are not of this story. */
export function relatedLines(items: readonly FlowItem[]): FlowItem[] {
  return items
    .filter((item) => item.type !== 'draft-photo')
    .flatMap(linesOf)
    .flatMap(splitAtBreaks)
    .filter((content) => content.some((run) => run.text.trim() !== ''))
    .map((content) => ({ type: 'role', role: 'related', content, moment: '' }));
}

function splitAtBreaks(content: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of content) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    });
  }
  return lines;
}
