import { z } from 'zod';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Which of the three panes are open, and whether the preview stands in place of the inspector. */
const panesSchema = z.strictObject({ desk: z.boolean(), inspector: z.boolean(), preview: z.boolean() });

const FIELDS = {
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  panes: panesSchema,
  /** Put under a new story's byline. */
  penName: z.string().max(200),
  role: z.string().max(200),
};

/** What the page may read and change. Where the library lies and the window's bounds stay in the main process. */
export const settingsSchema = z.strictObject({
  language: FIELDS.language.default('vi'),
  theme: FIELDS.theme.default('system'),
  panes: FIELDS.panes.default({ desk: true, inspector: true, preview: false }),
  penName: FIELDS.penName.default(''),
  role: FIELDS.role.default(''),
});
export type Settings = z.output<typeof settingsSchema>;

/** Without defaults: what is not named in a change stays as it is. */
export const settingsChangeSchema = z.strictObject(FIELDS).partial();
export type SettingsChange = Partial<Settings>;
