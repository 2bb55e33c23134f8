import { Monitor, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureSentence } from '#shared/locales/translator.ts';
import { useShownStory } from '../app/shown-story.ts';
import { useCommandCenter } from '../commands/use-command.ts';
import { useShownTheme } from '../settings/use-shown-theme.ts';
import { useCurrentArticle } from '../story/use-session.ts';
import { IconButton } from '../ui/button/icon-button.tsx';
import { Segmented } from '../ui/segmented/segmented.tsx';
import { useToasts } from '../ui/toast/toasts.tsx';
import { PreviewSheet } from './preview-sheet.tsx';
import './preview-pane.css';

type Width = 'desktop' | 'phone';

/** The story as readers will see it, while it is written. */
export function PreviewPane() {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const toasts = useToasts();
  const story = useShownStory();
  const article = useCurrentArticle();
  const theme = useShownTheme();
  const [width, setWidth] = useState<Width>('desktop');
  if (story === null || article === null) return null;
  return (
    <div className="preview-pane" data-width={width}>
      <div className="preview-pane__head">
        <h2 className="preview-pane__title">{t('preview.title')}</h2>
        <Segmented
          size="small"
          label={t('preview.width')}
          value={width}
          segments={[
            { value: 'desktop', label: t('preview.desktop'), icon: <Monitor aria-hidden /> },
            { value: 'phone', label: t('preview.phone'), icon: <Smartphone aria-hidden /> },
          ]}
          onChoose={setWidth}
        />
        <IconButton
          size="small"
          label={t('app.close')}
          icon={<X aria-hidden />}
          onClick={() => center.run('view-preview')}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="preview-pane__scroll" tabIndex={0} aria-label={t('preview.title')}>
        <div className="preview-sheet">
          <PreviewSheet
            key={story.openSerial}
            article={article}
            storyId={story.storyId}
            missingPhotos={story.missingPhotos}
            theme={theme}
            onLinkRefused={(link) =>
              toasts.show('bad', failureSentence(t, { code: 'link-refused', detail: { link } }))
            }
          />
        </div>
      </section>
    </div>
  );
}
