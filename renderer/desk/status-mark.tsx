import { useTranslation } from 'react-i18next';
import type { Status } from '#shared/article/article.ts';

/** A story's status: a dot of its colour and its name. */
export function StatusMark({ status }: { readonly status: Status }) {
  const { t } = useTranslation();
  return (
    <span className="status-mark" data-status={status}>
      {t(`desk.status.${status}`)}
    </span>
  );
}
