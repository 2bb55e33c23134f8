import { useTranslation } from 'react-i18next';
import { type ArticleMeta, type HeadField, STATUSES } from '#shared/article/article.ts';
import { countStoryWords } from '#shared/article/text.ts';
import { MetaField } from '../editor/fields/meta-field.tsx';
import { changeStoryMeta, useStoryMeta } from '../editor/fields/use-story-meta.ts';
import { useCurrentArticle } from '../story/use-session.ts';
import { InstantField } from './instant-field.tsx';
import { Row } from './row.tsx';
import type { TabProps } from './tab-props.ts';
import { Tags } from './tags.tsx';

const LINES = ['section', 'dateline'] as const satisfies readonly HeadField[];

/** Section, dateline, tags, status, dates. */
export function StoryTab({ handle, readOnly }: TabProps) {
  const { t } = useTranslation();
  const meta = useStoryMeta(handle);
  const article = useCurrentArticle();
  const change = (part: Partial<ArticleMeta>): void =>
    changeStoryMeta(handle, (now) => ({ ...now, ...part }));
  return (
    <div className="inspector-rows">
      {LINES.map((field) => (
        <Row key={field} label={t(`editor.${field}`)}>
          <MetaField
            field={field}
            value={meta[field]}
            change={(text) => (now) => ({ ...now, [field]: text })}
            label={t(`editor.${field}`)}
            placeholder="—"
            className="inspector-field"
            readOnly={readOnly}
          />
        </Row>
      ))}
      <Row label={t('inspector.tags')}>
        <Tags tags={meta.tags} readOnly={readOnly} change={(tags) => change({ tags: [...tags] })} />
      </Row>
      <Row label={t('inspector.status')}>
        <select
          className="inspector-input"
          aria-label={t('inspector.status')}
          value={meta.status}
          disabled={readOnly}
          onChange={({ target }) => {
            const status = STATUSES.find((one) => one === target.value);
            if (status !== undefined) change({ status });
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`desk.status.${status}`)}
            </option>
          ))}
        </select>
      </Row>
      <Row label={t('inspector.published')}>
        <InstantField
          field="publishedAt"
          label={t('inspector.published')}
          value={meta.publishedAt}
          readOnly={readOnly}
          change={(publishedAt) => change({ publishedAt })}
        />
      </Row>
      <Row label={t('inspector.embargo')}>
        <InstantField
          field="embargoUntil"
          label={t('inspector.embargo')}
          value={meta.embargoUntil}
          readOnly={readOnly}
          change={(embargoUntil) => change({ embargoUntil })}
        />
      </Row>
      <Row label={t('inspector.words')}>
        <span className="inspector-value">{article === null ? '' : countStoryWords(article)}</span>
      </Row>
    </div>
  );
}
