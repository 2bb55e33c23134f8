import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import type { PhotoBlock } from '#shared/article/block.ts';
import type { PhotoTextField } from '#shared/article/photo.ts';
import { $setBlockState, blockIdState } from '../block-state/block-state.ts';
import { PhotoCard } from './photo-card.tsx';

/** A photo and the words that travel with it: one value, so that none can go without the others. */
export type PhotoWithWords = Pick<PhotoBlock, 'asset' | PhotoTextField>;

const photoState = createState('photo', { parse: (value) => (value as PhotoWithWords | undefined) ?? null });

/**
 * A photo in the running text. Caption, credit, alt, source and rights are the node's own state: they move, are cut,
 * pasted, undone and restored with it.
 */
export class PhotoNode extends DecoratorNode<ReactNode> {
  override $config() {
    return this.config('photo', { extends: DecoratorNode, stateConfigs: [{ stateConfig: photoState }] });
  }

  override createDOM(): HTMLElement {
    const host = document.createElement('div');
    host.className = 'photo-host';
    return host;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    const photo = $photoOf(this);
    return photo === null ? '' : [photo.caption, photo.credit].filter((words) => words !== '').join('\n');
  }

  /** For other programs: the words go along, the picture's address is ours alone. */
  override exportDOM(): DOMExportOutput {
    const photo = $photoOf(this);
    const figure = document.createElement('figure');
    if (photo !== null) {
      const picture = document.createElement('img');
      picture.alt = photo.alt;
      const words = document.createElement('figcaption');
      words.textContent = [photo.caption, photo.credit].filter((text) => text !== '').join(' ');
      figure.append(picture, words);
    }
    return { element: figure };
  }

  override decorate(): ReactNode {
    const photo = $photoOf(this);
    return photo === null ? null : (
      <PhotoCard nodeKey={this.getKey()} blockId={$getState(this, blockIdState)} photo={photo} />
    );
  }
}

export function $photoOf(node: PhotoNode): PhotoWithWords | null {
  return $getState(node, photoState);
}

export function $setPhoto(node: PhotoNode, photo: PhotoWithWords): void {
  $setState(node, photoState, photo);
}

export function $setPhotoWords(node: PhotoNode, field: PhotoTextField, words: string): void {
  const photo = $photoOf(node);
  if (photo !== null) $setPhoto(node, { ...photo, [field]: words });
}

export function $createPhotoNode(
  block: Omit<PhotoBlock, 'type' | 'id'> & { readonly id?: string },
): PhotoNode {
  const node = $create(PhotoNode);
  const { asset, caption, credit, alt, source, rights } = block;
  $setPhoto(node, { asset, caption, credit, alt, source, rights });
  return $setBlockState(node, { ...block, id: block.id ?? '' });
}

export function $isPhotoNode(node: LexicalNode | null | undefined): node is PhotoNode {
  return node instanceof PhotoNode;
}
