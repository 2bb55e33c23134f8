import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '#shared/article/article.ts';
import type { Finding } from '#shared/style/checks/check-article.ts';
import { Button } from '../ui/button/button.tsx';

export interface FindingsListProps {
  /** In the order to show. */
  readonly findings: readonly Finding[];
  readonly onGoTo: (place: Place) => void;
}

/** What the checks before export found, each with the way to its place. */
export function FindingsList({ findings, onGoTo }: FindingsListProps) {
  const { t } = useTranslation();
  return (
    <ul className="findings">
      {findings.map((finding) => {
        const blocks = finding.severity === 'blocks';
        const Icon = blocks ? CircleAlert : TriangleAlert;
        return (
          <li
            key={JSON.stringify(finding)}
            className="findings__finding"
            data-severity={finding.severity}
            data-rule={finding.rule}
          >
            <Icon aria-hidden />
            <p className="findings__words">
              <span className="visually-hidden">{t(blocks ? 'exporting.blocks' : 'exporting.warns')}: </span>
              {t(`check.${finding.rule}`, { ...finding.detail })}
            </p>
            <Button size="small" look="quiet" onClick={() => onGoTo(finding.place)}>
              {t('exporting.goTo')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
