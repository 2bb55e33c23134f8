import {
  $create,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { elementWithField } from '../element-with-field.ts';

const attributionState = createState('attribution', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** A quotation: its words are the node's text, who said it is the node's state, edited in a field of its own. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: attributionState }],
    });
  }

  override createDOM(): HTMLElement {
    const names = { host: 'quotation', text: 'quotation-words', place: 'quotation-attribution' };
    return elementWithField('blockquote', names, 'last');
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = element.firstElementChild;
    return words instanceof HTMLElement
      ? super.getDOMSlot(element).withElement(words)
      : super.getDOMSlot(element);
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement('blockquote');
    const attribution = $attributionOf(this);
    if (attribution === '') return { element };
    return {
      element,
      after: (generated) => {
        if (!(generated instanceof HTMLElement)) return generated;
        const cite = document.createElement('cite');
        cite.textContent = attribution;
        generated.append(cite);
        return generated;
      },
    };
  }

  override insertNewAfter(): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph);
    return paragraph;
  }

  /** Backspace at the start turns it back into a paragraph; who said it goes along as words, not away. */
  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    const attribution = $attributionOf(this);
    this.replace(paragraph);
    if (attribution !== '') {
      const said = $createParagraphNode();
      said.append($createTextNode(attribution));
      paragraph.insertAfter(said);
    }
    return true;
  }
}

export function $attributionOf(node: QuotationNode): string {
  return $getState(node, attributionState);
}

export function $setAttribution(node: QuotationNode, attribution: string): void {
  $setState(node, attributionState, attribution);
}

export function $createQuotationNode(): QuotationNode {
  return $create(QuotationNode);
}

export function $isQuotationNode(node: LexicalNode | null | undefined): node is QuotationNode {
  return node instanceof QuotationNode;
}
