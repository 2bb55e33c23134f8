import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenStory } from '../story/use-session.ts';
import { EditorCommands } from './commands/editor-commands.tsx';
import { ElementFields } from './element-fields.tsx';
import { PageFoot } from './foot/page-foot.tsx';
import { PageHead } from './head/page-head.tsx';
import { LinkEditor } from './link/link-editor.tsx';
import { usePasting } from './paste/use-pasting.ts';
import { DropTarget } from './photos/drop-target.tsx';
import { SlashMenu } from './slash-menu/slash-menu.tsx';
import { TextToolbar } from './toolbar/text-toolbar.tsx';
import { useAttachedEditor } from './use-attached-editor.ts';

/** The page as readers will see it, and what the text needs around it. */
export function PageBody() {
  const { t } = useTranslation();
  const [editor] = useLexicalComposerContext();
  const readOnly = useOpenStory()?.readOnly !== null;
  const [page, setPage] = useState<HTMLDivElement | null>(null);
  const paper = useRef<HTMLDivElement>(null);
  const handle = useAttachedEditor(editor, readOnly);
  usePasting(handle);

  return (
    <div className="page" ref={setPage}>
      <TextToolbar />
      <div className="page-scroll">
        <DropTarget paper={paper}>
          <div className="page-paper" ref={paper}>
            {handle === null ? null : <PageHead handle={handle} readOnly={readOnly} />}
            <ContentEditable
              className="page-text"
              aria-label={t('editor.body')}
              aria-placeholder={t('editor.bodyPlaceholder')}
              placeholder={(editable) =>
                editable ? <div className="page-text-placeholder">{t('editor.bodyPlaceholder')}</div> : null
              }
              spellCheck={false}
            />
            {handle === null ? null : <PageFoot handle={handle} readOnly={readOnly} />}
          </div>
        </DropTarget>
      </div>
      <ElementFields />
      {readOnly ? null : (
        <>
          <EditorCommands />
          {page === null ? null : <SlashMenu parent={page} />}
          <LinkEditor />
        </>
      )}
    </div>
  );
}
