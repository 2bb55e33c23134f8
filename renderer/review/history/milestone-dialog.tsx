import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/field/field.tsx';

export interface MilestoneDialogProps {
  readonly onKeep: (note: string) => void;
  readonly onClose: () => void;
}

/** The name under which the story as it is now is kept for ever. */
export function MilestoneDialog({ onKeep, onClose }: MilestoneDialogProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const keep = (): void => onKeep(note.trim().normalize('NFC'));
  return (
    <Dialog
      open
      width="narrow"
      testId="milestone"
      title={t('history.keepTitle')}
      description={t('history.keepHint')}
      onClose={onClose}
      footer={
        <Button look="primary" onClick={keep}>
          {t('history.keepDo')}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={t('history.keepNote')}
          value={note}
          maxLength={200}
          data-first-focus
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
