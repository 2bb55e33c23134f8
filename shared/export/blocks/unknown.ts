import type { UnknownBlock } from '../../article/block.ts';
import type { BlockContext } from '../block-context.ts';

/** A block this version cannot read prints nothing, and says so: an export refuses to go on without it. */
export function renderUnknown({ id, raw }: UnknownBlock, { omit }: BlockContext): string {
  omit({ kind: 'unknown-block', block: id, type: typeof raw['type'] === 'string' ? raw['type'] : '' });
  return '';
}
