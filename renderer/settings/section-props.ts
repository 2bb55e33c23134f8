import type { Settings, SettingsChange } from '#shared/api/settings.ts';

/** What a part of the settings is given. A change holds at once. */
export interface SectionProps {
  readonly settings: Settings;
  readonly change: (what: SettingsChange) => void;
}
