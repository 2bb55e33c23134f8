import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Run } from '#shared/article/inline.ts';
import { $textAtCaret } from '../../../../../renderer/editor/typing/word-at-caret.ts';
import { type HeadlessEditor, headlessEditor, ID } from '../headless-editor.ts';
import { seatTypist, typeInto } from './typed-keys.ts';

/** A paragraph of these runs, with the caret in it: after so many characters, or at its end. */
function editorOf(runs: Run[], at?: number): HeadlessEditor {
  const headless = headlessEditor([{ type: 'paragraph', id: ID.a, content: runs }]);
  seatTypist(headless.editor);
  headless.change(() => $place(at ?? runs.reduce((sum, { text }) => sum + text.length, 0)));
  return headless;
}

function $place(at: number): void {
  let left = at;
  const texts = $getRoot().getAllTextNodes();
  for (const node of texts) {
    const length = node.getTextContentSize();
    if (left <= length) {
      // As the window does it: what is typed there takes the format of what it follows.
      node.select(left, left).setFormat(node.getFormat());
      return;
    }
    left -= length;
  }
}

function contentOf(headless: HeadlessEditor): readonly Run[] {
  const [block] = headless.read().body;
  return block?.type === 'paragraph' ? block.content : [];
}

function caretOf({ editor }: HeadlessEditor): string {
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return '';
    const { before, after } = $textAtCaret(selection);
    return `${before}|${after}`;
  });
}

const BOLD: Run['marks'] = ['bold'];
const LINK = 'https://anhp.vn';

describe('keys in a word that is split', () => {
  it.each<[string, Run[], string, Run[]]>([
    [
      'the second half in bold',
      [{ text: 'ho' }, { text: 'an', marks: BOLD }],
      's',
      [{ text: 'ho' }, { text: 'án', marks: BOLD }],
    ],
    [
      'the first half in bold',
      [{ text: 'hoa', marks: BOLD }, { text: 'n' }],
      's',
      [{ text: 'hoá', marks: BOLD }, { text: 'n' }],
    ],
    [
      'every letter by itself',
      [{ text: 'th' }, { text: 'u', marks: BOLD }, { text: 'o', marks: ['italic'] }, { text: 'ng' }],
      'wf',
      [{ text: 'th' }, { text: 'ư', marks: BOLD }, { text: 'ờ', marks: ['italic'] }, { text: 'ng' }],
    ],
    [
      'a link in it',
      [{ text: 'ho' }, { text: 'an', link: LINK }],
      's',
      [{ text: 'ho' }, { text: 'án', link: LINK }],
    ],
    [
      'a link before the end',
      [{ text: 'hoa', link: LINK }, { text: 'n' }],
      's',
      [{ text: 'hoá', link: LINK }, { text: 'n' }],
    ],
    [
      'taken back again',
      [{ text: 'ho' }, { text: 'an', marks: BOLD }],
      'ss',
      [{ text: 'ho' }, { text: 'ans', marks: BOLD }],
    ],
    [
      'a letter deleted',
      [{ text: 'ho' }, { text: 'àn', marks: BOLD }],
      '⌫',
      [{ text: 'hò' }, { text: 'a', marks: BOLD }],
    ],
    [
      'Esc and Esc again',
      [{ text: 'ho' }, { text: 'an', marks: BOLD }],
      's⎋⎋',
      [{ text: 'ho' }, { text: 'án', marks: BOLD }],
    ],
  ])('%s', (_name, before, keys, after) => {
    const headless = editorOf(before);
    typeInto(headless.editor, keys);
    expect(contentOf(headless)).toEqual(after);
  });

  it('replaces decomposed text whole', () => {
    const headless = editorOf([{ text: 'bai' }]);
    headless.change(() => {
      const [node] = $getRoot().getAllTextNodes();
      node?.setTextContent('bài'.normalize('NFD')).selectEnd();
    });
    typeInto(headless.editor, 's');
    expect(contentOf(headless)).toEqual([{ text: 'bái' }]);
  });
});

describe('the caret', () => {
  it.each<[string, Run[], number, string, string]>([
    ['stays behind the letter it was behind', [{ text: 'ngay mai' }], 3, 'f', 'ngà|y mai'],
    ['goes on with what is typed', [{ text: 'roi' }], 0, 'tien ', 'tien |roi'],
    ['stays at a border of formats', [{ text: 'ho' }, { text: 'an', marks: BOLD }], 3, 's', 'hoá|n'],
    ['is where a key was taken back', [{ text: 'bán hàng' }], 2, 's', 'bas|n hàng'],
  ])('%s', (_name, runs, at, keys, expected) => {
    const headless = editorOf(runs, at);
    typeInto(headless.editor, keys);
    expect(caretOf(headless)).toBe(expected);
  });
});

describe('the end of a word', () => {
  it('puts the keys back across formats, and keeps the sign', () => {
    const headless = editorOf([]);
    headless.change(() => {
      const paragraph = $getRoot().getFirstChild();
      if ($isElementNode(paragraph)) paragraph.selectEnd();
    });
    typeInto(headless.editor, 'user, text!');
    expect(contentOf(headless)).toEqual([{ text: 'user, text!' }]);
  });

  it('puts them back in the paragraph that Enter has left', () => {
    const headless = editorOf([{ text: 'xem ' }]);
    typeInto(headless.editor, 'user\nnhes');
    expect(headless.read().body.map((block) => 'content' in block && block.content)).toEqual([
      [{ text: 'xem user' }],
      [{ text: 'nhé' }],
    ]);
  });
});

describe('typing over a selection', () => {
  it('keeps the format of what is replaced, and reads the word it comes into', () => {
    const headless = editorOf([{ text: 'một ' }, { text: 'hai', marks: BOLD }, { text: ' ba' }]);
    headless.change(() => {
      const node = $getRoot().getAllTextNodes()[1];
      if ($isTextNode(node)) node.select(0, 3);
    });
    typeInto(headless.editor, 'wowcs');
    expect(contentOf(headless)).toEqual([{ text: 'một ' }, { text: 'ước', marks: BOLD }, { text: ' ba' }]);
    headless.change(() => $getRoot().getAllTextNodes()[0]?.select(1, 3));
    typeInto(headless.editor, 's');
    expect(contentOf(headless)[0]).toEqual({ text: 'ms ' });
  });

  it('marks the word that is left before it', () => {
    const headless = editorOf([{ text: 'hoaxx' }]);
    headless.change(() => $getRoot().getAllTextNodes()[0]?.select(3, 5));
    typeInto(headless.editor, 'f');
    expect(contentOf(headless)).toEqual([{ text: 'hòa' }]);
  });
});
