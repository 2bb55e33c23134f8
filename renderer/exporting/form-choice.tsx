import { FileArchive, FileCode, Folder } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { EXPORT_FORMS, type ExportForm } from '#shared/api/desk-api.ts';

const ICONS = { page: FileCode, folder: Folder, zip: FileArchive } as const;

export interface FormChoiceProps {
  readonly form: ExportForm;
  readonly disabled: boolean;
  readonly onChoose: (form: ExportForm) => void;
}

/** The three forms of an export, one of them chosen. */
export function FormChoice({ form, disabled, onChoose }: FormChoiceProps) {
  const { t } = useTranslation();
  return (
    <RadioGroup.Root
      className="form-choice"
      aria-label={t('exporting.formLabel')}
      value={form}
      disabled={disabled}
      onValueChange={(next) => {
        const chosen = EXPORT_FORMS.find((one) => one === next);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {EXPORT_FORMS.map((value) => {
        const Icon = ICONS[value];
        return (
          <RadioGroup.Item key={value} className="form-choice__form" value={value} data-form={value}>
            <Icon aria-hidden />
            <span className="form-choice__name">{t(`exporting.form.${value}`)}</span>
            <span className="form-choice__hint">{t(`exporting.formHint.${value}`)}</span>
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}
