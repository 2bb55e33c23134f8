import type { EditorHandle } from '../editor-handle.ts';
import { useStoryMeta } from '../fields/use-story-meta.ts';
import { Bylines } from './bylines.tsx';
import { RelatedStories } from './related-stories.tsx';
import { Sources } from './sources.tsx';
import './page-foot.css';

interface PageFootProps {
  readonly handle: EditorHandle;
  readonly readOnly: boolean;
}

/** What stands under the text: who wrote it, where it is from, what else to read. */
export function PageFoot({ handle, readOnly }: PageFootProps) {
  const meta = useStoryMeta(handle);
  return (
    <footer className="page-foot">
      <Bylines handle={handle} byline={meta.byline} readOnly={readOnly} />
      <Sources handle={handle} sources={meta.sources} readOnly={readOnly} />
      <RelatedStories handle={handle} related={meta.related} readOnly={readOnly} />
    </footer>
  );
}
