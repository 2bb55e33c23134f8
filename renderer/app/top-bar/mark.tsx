import { useTranslation } from 'react-i18next';

/** The desk's mark and name: a seal with a masthead and two columns. */
export function Mark() {
  const { t } = useTranslation();
  return (
    <span className="mark">
      <svg className="mark__seal" viewBox="0 0 24 24" aria-hidden="true">
        <rect width="24" height="24" rx="5" fill="currentColor" />
        <path
          d="M6 7h12M12 7v10.5M6 11.5h3.5M6 14.5h3.5M6 17.5h3.5M14.5 11.5H18M14.5 14.5H18M14.5 17.5H18"
          fill="none"
          stroke="var(--mark-line)"
          strokeWidth="1.7"
          strokeLinecap="round"
        />
      </svg>
      <span className="mark__name">{t('app.name')}</span>
    </span>
  );
}
