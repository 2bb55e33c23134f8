import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ArticleMeta, SOURCE_KINDS, SOURCE_USES, type Source } from '#shared/article/article.ts';
import { newIdentifier } from '#shared/article/identifier.ts';
import { useCommand } from '../../commands/use-command.ts';
import type { EditorHandle } from '../editor-handle.ts';
import { FIELD } from '../fields/field-names.ts';
import { focusField, focusFieldAfter } from '../fields/focus-field.ts';
import { MetaField } from '../fields/meta-field.tsx';
import { changeStoryMeta } from '../fields/use-story-meta.ts';
import { EntryButton } from './entry-button.tsx';
import { patched, without } from './entry-list.ts';

interface SourcesProps {
  readonly handle: EditorHandle;
  readonly sources: readonly Source[];
  readonly readOnly: boolean;
}

/** "Nguồn: …": as many as the story has, each with its link, its kind and how it was used. */
export function Sources({ handle, sources, readOnly }: SourcesProps) {
  const { t } = useTranslation();
  const patch = (id: string, change: Partial<Source>) => (meta: ArticleMeta) => ({
    ...meta,
    sources: patched(meta.sources, id, change),
  });
  const add = (): void => {
    const source: Source = {
      id: newIdentifier(),
      name: '',
      url: '',
      kind: 'news-agency',
      use: 'information',
    };
    focusFieldAfter(
      () => changeStoryMeta(handle, (meta) => ({ ...meta, sources: [...meta.sources, source] })),
      () => FIELD.source(source.id, 'name'),
    );
  };
  useCommand('insert-source', { run: add, enabled: () => !readOnly });
  return (
    <section className="foot-section" aria-label={t('editor.sources')}>
      {sources.map((source) => (
        <div className="foot-source" key={source.id}>
          <span className="foot-label">{t('editor.sourcePrefix')}</span>
          <MetaField
            field={FIELD.source(source.id, 'name')}
            value={source.name}
            change={(name) => patch(source.id, { name })}
            label={t('editor.sourceName')}
            className="foot-source-name"
            readOnly={readOnly}
            onLeave={(way) => way === 'next' && focusField(FIELD.source(source.id, 'url'))}
          />
          <MetaField
            field={FIELD.source(source.id, 'url')}
            kind="address"
            value={source.url}
            change={(url) => patch(source.id, { url })}
            label={t('editor.sourceLink')}
            className="foot-link"
            readOnly={readOnly}
          />
          <select
            className="foot-select"
            aria-label={t('editor.sourceKind')}
            value={source.kind}
            disabled={readOnly}
            onChange={({ target }) => {
              const kind = SOURCE_KINDS.find((one) => one === target.value);
              if (kind !== undefined) changeStoryMeta(handle, patch(source.id, { kind }));
            }}
          >
            {SOURCE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`sourceKind.${kind}`)}
              </option>
            ))}
          </select>
          <select
            className="foot-select"
            aria-label={t('editor.sourceUse')}
            value={source.use}
            disabled={readOnly}
            onChange={({ target }) => {
              const use = SOURCE_USES.find((one) => one === target.value);
              if (use !== undefined) changeStoryMeta(handle, patch(source.id, { use }));
            }}
          >
            {SOURCE_USES.map((use) => (
              <option key={use} value={use}>
                {t(`sourceUse.${use}`)}
              </option>
            ))}
          </select>
          {readOnly ? null : (
            <EntryButton
              name={t('editor.sourceRemove')}
              Icon={X}
              run={() =>
                changeStoryMeta(handle, (meta) => ({ ...meta, sources: without(meta.sources, source.id) }))
              }
            />
          )}
        </div>
      ))}
      {readOnly ? null : <EntryButton name={t('editor.sourceAdd')} Icon={Plus} run={add} labelled />}
    </section>
  );
}
