import { z } from 'zod';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What the page may read and change. Where the library lies and the window's bounds stay in the main process. */
export const settingsSchema = z.strictObject({
  language: z.enum(LANGUAGES).default('vi'),
  theme: z.enum(THEMES).default('system'),
  /** Which of the three panes are open, and whether the preview stands in place of the inspector. */
  panes: z
    .strictObject({ desk: z.boolean(), inspector: z.boolean(), preview: z.boolean() })
    .default({ desk: true, inspector: true, preview: false }),
  /** Put under a new story's byline. */
  penName: z.string().max(200).default(''),
  role: z.string().max(200).default(''),
});
export type Settings = z.output<typeof settingsSchema>;

export const settingsChangeSchema = settingsSchema.partial().strict();
export type SettingsChange = Partial<Settings>;
