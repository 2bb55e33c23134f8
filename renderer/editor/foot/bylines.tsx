import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ArticleMeta, Contributor } from '#shared/article/article.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { FIELD } from '../fields/field-names.ts';
import { focusFieldAfter } from '../fields/focus-field.ts';
import { MetaField } from '../fields/meta-field.tsx';
import { changeStoryMeta } from '../fields/use-story-meta.ts';
import { EntryButton } from './entry-button.tsx';

interface BylinesProps {
  readonly handle: EditorHandle;
  readonly byline: readonly Contributor[];
  readonly readOnly: boolean;
}

/** Pen names with their roles, one a line. */
export function Bylines({ handle, byline, readOnly }: BylinesProps) {
  const { t } = useTranslation();
  const add = (): void => {
    const change = (meta: ArticleMeta) => ({ ...meta, byline: [...meta.byline, { penName: '', role: '' }] });
    focusFieldAfter(
      () => changeStoryMeta(handle, change),
      () => FIELD.byline(byline.length, 'penName'),
    );
  };
  const remove = (index: number): void =>
    changeStoryMeta(handle, (meta) => ({ ...meta, byline: meta.byline.filter((_, at) => at !== index) }));
  const field = (index: number, part: 'penName' | 'role') => ({
    field: FIELD.byline(index, part),
    value: byline[index]?.[part] ?? '',
    readOnly,
    change: (text: string) => (meta: ArticleMeta) => ({
      ...meta,
      byline: meta.byline.map((one, at) => (at === index ? { ...one, [part]: text } : one)),
    }),
  });
  return (
    <section className="foot-section foot-bylines" aria-label={t('editor.byline')}>
      {byline.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a byline has no other identity than its place
        <div className="foot-byline" key={index}>
          <MetaField {...field(index, 'penName')} label={t('editor.penName')} className="foot-pen-name" />
          <MetaField {...field(index, 'role')} label={t('editor.role')} className="foot-role" />
          {readOnly ? null : (
            <EntryButton name={t('editor.bylineRemove')} Icon={X} run={() => remove(index)} />
          )}
        </div>
      ))}
      {readOnly ? null : <EntryButton name={t('editor.bylineAdd')} Icon={Plus} run={add} labelled />}
    </section>
  );
}
