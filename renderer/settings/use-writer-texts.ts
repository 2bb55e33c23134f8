import { useState } from 'react';
import type { SectionProps } from './section-props.ts';

/** The two texts of the writer as they are being typed; they are kept when their field or the dialog is left. */
export function useWriterTexts({ settings, change }: SectionProps) {
  const [penName, setPenName] = useState(settings.penName);
  const [role, setRole] = useState(settings.role);
  const keep = (): void => {
    const texts = { penName: penName.trim().normalize('NFC'), role: role.trim().normalize('NFC') };
    if (texts.penName !== settings.penName || texts.role !== settings.role) change(texts);
  };
  return { penName, setPenName, role, setRole, keep };
}
