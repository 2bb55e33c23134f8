import {
  Bold,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  PanelTop,
  Pilcrow,
  Quote,
  Redo2,
  Table,
  Underline,
  Undo2,
} from 'lucide-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '#shared/commands/registry.ts';
import { CommandButton } from '../../commands/command-button.tsx';
import { TableTools } from './table-tools.tsx';
import { useRovingTab } from './use-roving-tab.ts';
import './text-toolbar.css';

interface Tool {
  readonly command: CommandId;
  readonly Icon: typeof Bold;
  readonly toggles?: true;
}

const GROUPS: readonly (readonly Tool[])[] = [
  [
    { command: 'undo', Icon: Undo2 },
    { command: 'redo', Icon: Redo2 },
  ],
  [
    { command: 'format-paragraph', Icon: Pilcrow, toggles: true },
    { command: 'format-subheading-2', Icon: Heading2, toggles: true },
    { command: 'format-subheading-3', Icon: Heading3, toggles: true },
  ],
  [
    { command: 'format-bold', Icon: Bold, toggles: true },
    { command: 'format-italic', Icon: Italic, toggles: true },
    { command: 'format-underline', Icon: Underline, toggles: true },
    { command: 'format-link', Icon: Link, toggles: true },
  ],
  [
    { command: 'format-bulleted-list', Icon: List, toggles: true },
    { command: 'format-numbered-list', Icon: ListOrdered, toggles: true },
    { command: 'insert-quote', Icon: Quote, toggles: true },
  ],
  [
    { command: 'insert-photo', Icon: ImagePlus },
    { command: 'insert-table', Icon: Table },
    { command: 'insert-box', Icon: PanelTop },
    { command: 'insert-divider', Icon: Minus },
  ],
];

/** What can be done with the text, always in the same place above it. One stop for Tab, arrow keys within. */
export function TextToolbar() {
  const { t } = useTranslation();
  const roving = useRovingTab();
  return (
    <div className="text-toolbar" role="toolbar" aria-label={t('editor.toolbar')} {...roving}>
      {GROUPS.map((group, index) => (
        <Fragment key={group[0]?.command}>
          {index === 0 ? null : <span className="text-toolbar-gap" aria-hidden />}
          {group.map(({ command, Icon, toggles }) => (
            <CommandButton
              key={command}
              command={command}
              icon={<Icon aria-hidden size={18} />}
              toggles={toggles ?? false}
              size="small"
            />
          ))}
        </Fragment>
      ))}
      <TableTools />
    </div>
  );
}
