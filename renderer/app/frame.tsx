import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskPane } from '../desk/desk-pane.tsx';
import { Inspector } from '../inspector/inspector.tsx';
import { useSettings } from '../settings/settings-store.ts';
import { useTyping } from '../typing/use-typing.ts';
import { classNames } from '../ui/class-names.ts';
import { Toasts } from '../ui/toast/toasts.tsx';
import { Announcer } from './announcer/announcer.tsx';
import { DeskCommands } from './desk-commands.tsx';
import { useDesk } from './desk-context.ts';
import { DialogHost } from './dialog-host.tsx';
import { SaveBanner } from './notices/save-banner.tsx';
import { PagePane } from './page-pane.tsx';
import { rightPane } from './panes.ts';
import { useShownStory } from './shown-story.ts';
import { useStore } from './store.ts';
import { TopBar } from './top-bar/top-bar.tsx';
import { useLibraryUpkeep } from './use-library-upkeep.ts';
import './frame.css';

const PreviewPane = lazy(() =>
  import('../preview/preview-pane.tsx').then((module) => ({ default: module.PreviewPane })),
);

/** The window: bar, notices, and three panes that fold away. */
export function Frame() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { panes } = useSettings();
  const story = useShownStory();
  const mounted = useStore(desk.mounted);
  useLibraryUpkeep();
  useTyping(desk);

  const right = story === null ? null : rightPane(panes);
  const ready = story === null || mounted === story.openSerial;
  return (
    <div className="frame" data-testid={ready ? 'page-ready' : undefined}>
      <DeskCommands />
      <header className="frame__top">
        <TopBar />
        {story !== null && <SaveBanner />}
      </header>
      <div className={classNames('frame__panes', right === 'preview' && 'frame__panes--preview')}>
        {panes.desk && (
          <nav className="frame__desk" aria-label={t('desk.title')}>
            <DeskPane />
          </nav>
        )}
        <main className="frame__page" aria-label={t('app.page')}>
          <PagePane story={story} onMounted={desk.mounted.set} />
        </main>
        {right === 'inspector' && (
          <aside className="frame__inspector" aria-label={t('app.inspector')}>
            <Inspector />
          </aside>
        )}
        {right === 'preview' && (
          <aside className="frame__preview" aria-label={t('preview.title')}>
            <Suspense fallback={null}>
              <PreviewPane />
            </Suspense>
          </aside>
        )}
      </div>
      <DialogHost />
      <Toasts />
      <Announcer store={desk.spoken} />
    </div>
  );
}
