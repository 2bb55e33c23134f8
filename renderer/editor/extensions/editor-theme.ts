import type { EditorThemeClasses } from 'lexical';

/** Class names of everything in the running text; how they look is in `page.css`. */
export const editorTheme: EditorThemeClasses = {
  paragraph: 'text-paragraph',
  heading: { h2: 'text-subheading-2', h3: 'text-subheading-3' },
  list: {
    ul: 'text-list',
    ol: 'text-list text-list-ordered',
    listitem: 'text-list-item',
    nested: { listitem: 'text-list-nesting' },
  },
  link: 'text-link',
  hr: 'text-divider',
  hrSelected: 'text-divider-selected',
  table: 'text-table',
  tableCell: 'text-table-cell',
  tableCellHeader: 'text-table-header',
  tableCellSelected: 'text-table-cell-selected',
  tableScrollableWrapper: 'text-table-frame',
  tableSelection: 'text-table-selection',
  text: {
    bold: 'text-bold',
    italic: 'text-italic',
    underline: 'text-underline',
    strikethrough: 'text-strikethrough',
    underlineStrikethrough: 'text-underline-strikethrough',
    subscript: 'text-subscript',
    superscript: 'text-superscript',
  },
};
