import {
  ClickAfterLastBlockExtension,
  HorizontalRuleExtension,
  NormalizeTripleClickSelectionExtension,
} from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { safeLink } from '#shared/article/link.ts';
import { PhotoNode } from '../nodes/photo/photo-node.tsx';
import { QuotationNode } from '../nodes/quotation/quotation-node.ts';
import { UnknownNode } from '../nodes/unknown/unknown-node.tsx';
import { TypingExtension } from '../typing/typing-extension.ts';
import { editorTheme } from './editor-theme.ts';
import { PlainFormatsExtension } from './plain-formats.ts';
import { BoxExtension } from './register-box.ts';
import { TabKeyExtension } from './tab-key.ts';
import { UniqueIdsExtension } from './unique-ids.ts';

/** Everything the running text can do. The same list serves the window, the tests and the benchmarks. */
export const StoryExtension = defineExtension({
  name: 'toasoan/story',
  namespace: 'toasoan',
  theme: editorTheme,
  nodes: () => [PhotoNode, QuotationNode, UnknownNode],
  dependencies: [
    RichTextExtension,
    configExtension(HistoryExtension, { delay: 500, maxDepth: 300 }),
    configExtension(ListExtension, { hasStrictIndent: true }),
    configExtension(LinkExtension, { validateUrl: (url) => safeLink(url) !== null }),
    configExtension(TableExtension, { hasCellBackgroundColor: false, hasNestedTables: false }),
    HorizontalRuleExtension,
    ClickAfterLastBlockExtension,
    NormalizeTripleClickSelectionExtension,
    BoxExtension,
    PlainFormatsExtension,
    TabKeyExtension,
    UniqueIdsExtension,
    TypingExtension,
  ],
});
