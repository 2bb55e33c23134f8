import { $create, $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { UnknownBlock } from '#shared/article/block.ts';
import type { JsonObject } from '#shared/json.ts';
import { $setBlockState } from '../block-state/block-state.ts';
import { UnknownCard } from './unknown-card.tsx';

const rawState = createState('raw', {
  parse: (value): JsonObject =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {},
});

/** A block that a later version wrote: shown as a card, moved and deleted like any other, never changed inside. */
export class UnknownNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('unknown-block', {
      extends: DecoratorNode,
      stateConfigs: [{ stateConfig: rawState }],
    });
  }

  override createDOM(): HTMLElement {
    const host = document.createElement('div');
    host.className = 'unknown-host';
    return host;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): ReactNode {
    return <UnknownCard kind={String($rawOf(this)['type'] ?? '')} />;
  }
}

export function $rawOf(node: UnknownNode): JsonObject {
  return $getState(node, rawState);
}

export function $createUnknownNode(block: UnknownBlock): UnknownNode {
  const node = $setBlockState($create(UnknownNode), block);
  $setState(node, rawState, block.raw);
  return node;
}

export function $isUnknownNode(node: LexicalNode | null | undefined): node is UnknownNode {
  return node instanceof UnknownNode;
}
