import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patchChildren } from '../../../../renderer/preview/patch-children.ts';

interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom('p', 'h2', 'figure', 'img', 'ul'),
    attributes: fc.dictionary(fc.constantFrom('class', 'src', 'alt'), fc.constantFrom('a', 'b'), {
      maxKeys: 2,
    }),
    children: fc.array(fc.oneof({ depthSize: 'small' }, fc.constantFrom('chữ', 'ảnh'), tie('tree')), {
      maxLength: 4,
    }),
  }),
})).tree;

function build({ tag, attributes, children }: Tree): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.append(typeof child === 'string' ? child : build(child));
  return element;
}

function fragment(trees: readonly Tree[]): DocumentFragment {
  const made = document.createDocumentFragment();
  made.append(...trees.map(build));
  return made;
}

/** A node as nested lists, the order of its attributes left out. */
function written(node: Node): unknown {
  if (!(node instanceof Element)) return node.textContent;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [node.nodeName, attributes, [...node.childNodes].map(written)];
}

describe('patchChildren', () => {
  it('makes any children like any others', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), fc.array(tree, { maxLength: 5 }), (before, after) => {
        const shown = document.createElement('div');
        shown.append(fragment(before));
        patchChildren(shown, fragment(after));
        const wanted = document.createElement('div');
        wanted.append(fragment(after));
        expect(written(shown)).toEqual(written(wanted));
      }),
    );
  });

  it('leaves what is alike alone: a picture is not loaded again for a word typed above or below it', () => {
    const page = (first: string, extra: boolean): DocumentFragment =>
      fragment([
        {
          tag: 'ul',
          attributes: {},
          children: [
            { tag: 'p', attributes: {}, children: [first] },
            { tag: 'img', attributes: { src: 'a' }, children: [] },
            ...(extra ? [{ tag: 'h2', attributes: {}, children: ['thêm'] }] : []),
            { tag: 'p', attributes: {}, children: ['cuối'] },
          ],
        },
      ]);
    const shown = document.createElement('div');
    shown.append(page('một', false));
    const picture = shown.querySelector('img');
    const last = shown.querySelector('p:last-child');
    patchChildren(shown, page('một hai', false));
    patchChildren(shown, page('một hai', true));
    expect(shown.querySelector('img')).toBe(picture);
    expect(shown.querySelector('p:last-child')).toBe(last);
    expect(shown.textContent).toBe('một haithêmcuối');
  });
});
