import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleMeta, RelatedStory } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { useCommand } from '../../commands/use-command.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { FIELD } from '../fields/field-names.ts';
import { focusField, focusFieldAfter } from '../fields/focus-field.ts';
import { MetaField } from '../fields/meta-field.tsx';
import { MomentInput } from '../fields/moment-input.tsx';
import { changeStoryMeta } from '../fields/use-story-meta.ts';
import { EntryButton } from './entry-button.tsx';
import { moved, patched, without } from './entry-list.ts';

interface RelatedStoriesProps {
  readonly handle: EditorHandle;
  readonly related: readonly RelatedStory[];
  readonly readOnly: boolean;
}

type Part = 'title' | 'excerpt' | 'url';
const NEXT = { title: 'excerpt', excerpt: 'date', url: null } as const;

/** "Tin khác": title, excerpt, date and link of each. */
export function RelatedStories({ handle, related, readOnly }: RelatedStoriesProps) {
  const { t } = useTranslation();
  const patch = (id: string, change: Partial<RelatedStory>) => (meta: ArticleMeta) => ({
    ...meta,
    related: patched(meta.related, id, change),
  });
  const change = (next: (list: readonly RelatedStory[]) => RelatedStory[]): void =>
    changeStoryMeta(handle, (meta) => ({ ...meta, related: next(meta.related) }));
  const add = (): void => {
    const story: RelatedStory = { id: newIdentifier(), title: '', excerpt: '', date: '', url: '' };
    focusFieldAfter(
      () => change((list) => [...list, story]),
      () => FIELD.related(story.id, 'title'),
    );
  };
  useCommand('insert-related', { run: add, enabled: () => !readOnly });
  const field = (story: RelatedStory, part: Part) => ({
    field: FIELD.related(story.id, part),
    value: story[part],
    change: (text: string) => patch(story.id, { [part]: text }),
    readOnly,
    onLeave: (way: 'next' | 'previous'): boolean => {
      const to = NEXT[part];
      return way === 'next' && to !== null && focusField(FIELD.related(story.id, to));
    },
  });
  return (
    <section className="foot-section" aria-label={t('editor.related')}>
      {related.length > 0 ? <h2 className="foot-heading">{t('editor.related')}</h2> : null}
      {related.map((story, index) => (
        <div className="foot-related" key={story.id}>
          <MetaField
            {...field(story, 'title')}
            label={t('editor.relatedTitle')}
            className="foot-related-title"
          />
          <MetaField
            {...field(story, 'excerpt')}
            label={t('editor.relatedExcerpt')}
            className="foot-related-excerpt"
          />
          <div className="foot-related-facts">
            <MomentInput
              type="date"
              field={FIELD.related(story.id, 'date')}
              className="foot-date"
              label={t('editor.relatedDate')}
              value={story.date}
              readOnly={readOnly}
              change={(date) => changeStoryMeta(handle, patch(story.id, { date }))}
              onEnter={() => focusField(FIELD.related(story.id, 'url'))}
            />
            <MetaField
              {...field(story, 'url')}
              kind="address"
              label={t('editor.relatedLink')}
              className="foot-link"
            />
            {readOnly ? null : (
              <span className="foot-entry-tools">
                {index === 0 ? null : (
                  <EntryButton
                    name={t('editor.relatedUp')}
                    Icon={ArrowUp}
                    run={() => change((list) => moved(list, story.id, 'up'))}
                  />
                )}
                {index === related.length - 1 ? null : (
                  <EntryButton
                    name={t('editor.relatedDown')}
                    Icon={ArrowDown}
                    run={() => change((list) => moved(list, story.id, 'down'))}
                  />
                )}
                <EntryButton
                  name={t('editor.relatedRemove')}
                  Icon={X}
                  run={() => change((list) => without(list, story.id))}
                />
              </span>
            )}
          </div>
        </div>
      ))}
      {readOnly ? null : <EntryButton name={t('editor.relatedAdd')} Icon={Plus} run={add} labelled />}
    </section>
  );
}
