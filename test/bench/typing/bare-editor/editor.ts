import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { paragraphRuns } from '../../window/story.ts';

// Lexical and nothing else: rich text, history, the same paragraphs as in our story.
const editor = createEditor({
  namespace: 'bare',
  theme: { text: { bold: 'bold' } },
  onError: (error) => {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.setRootElement(document.getElementById('text'));
editor.update(
  () => {
    const paragraphs = Number(new URLSearchParams(location.search).get('paragraphs'));
    for (let index = 0; index < paragraphs; index += 1) {
      const paragraph = $createParagraphNode();
      for (const run of paragraphRuns(index)) {
        const text = $createTextNode(run.text);
        if (run.marks?.includes('bold')) text.toggleFormat('bold');
        paragraph.append(text);
      }
      $getRoot().append(paragraph);
    }
  },
  { discrete: true },
);
editor.focus();
