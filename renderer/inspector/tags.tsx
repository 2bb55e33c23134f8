import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normaliseLine } from '#shared/article/stored-text.ts';
import { classNames } from '../ui/class-names.ts';

interface TagsProps {
  readonly tags: readonly string[];
  readonly readOnly: boolean;
  readonly change: (tags: readonly string[]) => void;
}

/** The story's tags: Enter or a comma adds one, Backspace in the empty field takes the last one off. */
export function Tags({ tags, readOnly, change }: TagsProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = (): void => {
    const tag = normaliseLine(typed).trim();
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) change([...tags, tag]);
  };
  return (
    <div className={classNames('inspector-tags', readOnly && 'inspector-tags--read-only')} data-own-keys>
      {tags.map((tag) => (
        <span
          key={tag}
          className={classNames('inspector-tag-chip', readOnly && 'inspector-tag-chip--read-only')}
        >
          {tag}
          {readOnly ? null : (
            <button
              type="button"
              aria-label={t('inspector.tagRemove', { tag })}
              onClick={() => change(tags.filter((other) => other !== tag))}
            >
              <X aria-hidden size={12} />
            </button>
          )}
        </span>
      ))}
      {readOnly ? null : (
        <input
          className="inspector-tag-input"
          data-field="tags"
          data-entry-ends=","
          aria-label={t('inspector.tags')}
          placeholder={t('inspector.tagAdd')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' || event.key === ',') {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && typed === '') change(tags.slice(0, -1));
          }}
        />
      )}
    </div>
  );
}
