import { FolderOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommandCenter } from '../commands/use-command.ts';
import { useLibrary } from '../desk/library-store.ts';
import { Button } from '../ui/button/button.tsx';

/** Where the stories lie. */
export function LibrarySection() {
  const { t } = useTranslation();
  const center = useCommandCenter();
  const { listing } = useLibrary();
  return (
    <div className="settings__group">
      <div className="settings__row">
        <span className="settings__library">{listing?.name ?? t('app.noLibrary')}</span>
        <Button size="small" icon={<FolderOpen aria-hidden />} onClick={() => center.run('library-choose')}>
          {t('settings.changeLibrary')}
        </Button>
      </div>
      <p className="settings__hint">{t('settings.libraryHint')}</p>
    </div>
  );
}
