import type { ParagraphBlock } from '#shared/article/block.ts';
import type { NewId } from '#shared/article/identifier.ts';
import { cleanLine, withoutInvisible } from './clean-text.ts';
import { linkedRuns } from './lines/linked-runs.ts';

/** Plain text from the clipboard: each line that holds something is a paragraph, web addresses are links. */
export function blocksFromText(text: string, { newId }: { readonly newId: NewId }): ParagraphBlock[] {
  return withoutInvisible(text)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', id: newId(), content: linkedRuns(line) }));
}
