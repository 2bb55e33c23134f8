import {
  $create,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import { elementWithField } from '../element-with-field.ts';

const titleState = createState('title', { parse: (value) => (typeof value === 'string' ? value : '') });

/** Hộp thông tin: blocks of its own, fenced off from the running text, under a title edited in a field. */
export class BoxNode extends ElementNode {
  override $config() {
    return this.config('box', { extends: ElementNode, stateConfigs: [{ stateConfig: titleState }] });
  }

  override createDOM(): HTMLElement {
    const names = { host: 'box', text: 'box-blocks', place: 'box-title' };
    return elementWithField('aside', names, 'first');
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const blocks = element.lastElementChild;
    return blocks instanceof HTMLElement
      ? super.getDOMSlot(element).withElement(blocks)
      : super.getDOMSlot(element);
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('aside');
    const title = $boxTitleOf(this);
    return {
      element,
      after: (generated) => {
        if (title === '' || !(generated instanceof HTMLElement)) return generated;
        const heading = document.createElement('p');
        heading.append(Object.assign(document.createElement('strong'), { textContent: title }));
        generated.prepend(heading);
        return generated;
      },
    };
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }
}

export function $boxTitleOf(node: BoxNode): string {
  return $getState(node, titleState);
}

export function $setBoxTitle(node: BoxNode, title: string): void {
  $setState(node, titleState, title);
}

export function $createBoxNode(): BoxNode {
  return $create(BoxNode);
}

export function $isBoxNode(node: LexicalNode | null | undefined): node is BoxNode {
  return node instanceof BoxNode;
}
