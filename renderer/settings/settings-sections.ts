/** The parts of the settings, in the order of their tabs. */
export const SETTINGS_SECTIONS = ['display', 'writer', 'typing', 'library'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];
