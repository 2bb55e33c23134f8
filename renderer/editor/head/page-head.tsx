import { $getRoot } from 'lexical';
import { useTranslation } from 'react-i18next';
import type { HeadField } from '#shared/article/article.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { focusField } from '../fields/focus-field.ts';
import { MetaField } from '../fields/meta-field.tsx';
import { useStoryMeta } from '../fields/use-story-meta.ts';
import { focusText } from '../focus-text.ts';

interface PageHeadProps {
  readonly handle: EditorHandle;
  readonly readOnly: boolean;
}

/** In the order in which they stand on the page and the caret walks through them. */
const ORDER = ['kicker', 'headline', 'standfirst'] as const satisfies readonly HeadField[];

/** Kicker, headline and standfirst, written where the reader will see them. */
export function PageHead({ handle, readOnly }: PageHeadProps) {
  const { t } = useTranslation();
  const meta = useStoryMeta(handle);
  const walk = (from: number, way: 'next' | 'previous'): boolean => {
    const to = ORDER[from + (way === 'next' ? 1 : -1)];
    if (to !== undefined) return focusField(to);
    if (way === 'previous') return false;
    focusText(handle.editor, () => void $getRoot().selectStart());
    return true;
  };
  return (
    <header className="page-head">
      {ORDER.map((field, index) => (
        <MetaField
          key={field}
          field={field}
          value={meta[field]}
          change={(text) => (story) => ({ ...story, [field]: text })}
          label={t(`editor.${field}`)}
          placeholder={t(`editor.${field}Placeholder`)}
          className={`page-${field}`}
          readOnly={readOnly}
          onLeave={(way) => walk(index, way)}
        />
      ))}
    </header>
  );
}
