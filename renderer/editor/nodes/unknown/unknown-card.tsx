import { useTranslation } from 'react-i18next';

/** Says that there is something here which only a newer version can show. */
export function UnknownCard({ kind }: { readonly kind: string }) {
  const { t } = useTranslation();
  return (
    <div className="unknown-card" role="note">
      {t('editor.unknownBlock', { kind })}
    </div>
  );
}
