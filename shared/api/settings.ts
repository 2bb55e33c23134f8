import { z } from 'zod';
import { LONGEST_KEPT_WORD, MOST_KEPT_WORDS } from '../vietnamese/typing/keeping/kept-words.ts';
import { MOST_MACROS, macroSchema } from '../vietnamese/typing/macros/macro-table.ts';
import { typingSettings, typingSettingsSchema } from '../vietnamese/typing/typing-settings.ts';

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Which of the three panes are open, and whether the preview stands in place of the inspector. */
const panesSchema = z.strictObject({ desk: z.boolean(), inspector: z.boolean(), preview: z.boolean() });

/** What a field is for, as far as the language typed into it goes: links and file names begin in English. */
export const FIELD_KINDS = ['text', 'search', 'address'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The keys that switch Vietnamese typing on and off. */
export const TYPING_TOGGLES = ['ctrl-shift', 'alt-z', 'ctrl-space', 'none'] as const;
export type TypingToggle = (typeof TYPING_TOGGLES)[number];

const typingOnSchema = z.strictObject({ text: z.boolean(), search: z.boolean(), address: z.boolean() });

const FIELDS = {
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  panes: panesSchema,
  /** Put under a new story's byline. */
  penName: z.string().max(200),
  role: z.string().max(200),
  typing: typingSettingsSchema,
  /** Whether Vietnamese typing is on, by kind of field. */
  typingOn: typingOnSchema,
  typingToggle: z.enum(TYPING_TOGGLES),
  macros: z.array(macroSchema).max(MOST_MACROS),
  /** Words that stay as they were typed, or as they are shown. */
  keptWords: z.array(z.string().min(1).max(LONGEST_KEPT_WORD)).max(MOST_KEPT_WORDS),
};

/** What the page may read and change. Where the library lies and the window's bounds stay in the main process. */
export const settingsSchema = z.strictObject({
  language: FIELDS.language.default('vi'),
  theme: FIELDS.theme.default('system'),
  panes: FIELDS.panes.default({ desk: true, inspector: true, preview: false }),
  penName: FIELDS.penName.default(''),
  role: FIELDS.role.default(''),
  typing: FIELDS.typing.default(typingSettings()),
  typingOn: FIELDS.typingOn.default({ text: true, search: true, address: false }),
  typingToggle: FIELDS.typingToggle.default('ctrl-shift'),
  macros: FIELDS.macros.default([]),
  keptWords: FIELDS.keptWords.default([]),
});
export type Settings = z.output<typeof settingsSchema>;

/** Without defaults: what is not named in a change stays as it is. */
export const settingsChangeSchema = z.strictObject(FIELDS).partial();
export type SettingsChange = Partial<Settings>;
