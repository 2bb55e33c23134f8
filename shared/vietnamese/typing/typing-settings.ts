import { z } from 'zod';

/**
 * The ways to type Vietnamese on a Latin keyboard. Simple Telex is Telex without the lone w for ư and without
 * brackets. VIQR is RFC 1456.
 */
export const METHODS = ['telex', 'simple-telex', 'vni', 'viqr'] as const;
export type Method = (typeof METHODS)[number];

export const TONE_STYLES = ['old', 'new'] as const;

const FIELDS = {
  method: z.enum(METHODS),
  toneStyle: z.enum(TONE_STYLES),
  /** A mark or tone may be typed anywhere later in its syllable (Telex, VNI); else it has to touch its vowel. */
  freeMarking: z.boolean(),
  /** The same for VIQR, where "kho^ng?" would become "khổng". */
  viqrFreeMarking: z.boolean(),
  /** At the end of a word that is no Vietnamese, what was typed comes back. */
  restore: z.boolean(),
  /** Names of other tongues count as Vietnamese where they have a capital: Đắk Lắk, Krông Pắc. */
  names: z.boolean(),
  /** Telex: w alone is ư. */
  bareW: z.boolean(),
  /** Telex: [ ] { } are ơ ư Ơ Ư. */
  brackets: z.boolean(),
  /** cc gg kk nn pp qq tt for ch gi kh ng ph qu th. */
  quickTelex: z.boolean(),
  /** At the start of a word f j w for ph gi qu. */
  quickStarts: z.boolean(),
  /** At the end of a syllable g h k for ng nh ch. */
  quickEnds: z.boolean(),
  /** Words may begin with f j w z. */
  foreignOnsets: z.boolean(),
  /** The first letter of a sentence is made a capital. */
  autoCapitals: z.boolean(),
  macros: z.boolean(),
  /** Macros work while Vietnamese typing is off, too. */
  macrosInEnglish: z.boolean(),
};

/** Every choice of how Vietnamese is typed. */
export const typingSettingsSchema = z.strictObject({
  method: FIELDS.method.default('telex'),
  toneStyle: FIELDS.toneStyle.default('old'),
  freeMarking: FIELDS.freeMarking.default(true),
  viqrFreeMarking: FIELDS.viqrFreeMarking.default(false),
  restore: FIELDS.restore.default(true),
  names: FIELDS.names.default(true),
  bareW: FIELDS.bareW.default(true),
  brackets: FIELDS.brackets.default(false),
  quickTelex: FIELDS.quickTelex.default(false),
  quickStarts: FIELDS.quickStarts.default(false),
  quickEnds: FIELDS.quickEnds.default(false),
  foreignOnsets: FIELDS.foreignOnsets.default(false),
  autoCapitals: FIELDS.autoCapitals.default(false),
  macros: FIELDS.macros.default(false),
  macrosInEnglish: FIELDS.macrosInEnglish.default(false),
});
export type TypingSettings = Readonly<z.output<typeof typingSettingsSchema>>;

const DEFAULTS: TypingSettings = typingSettingsSchema.parse({});

/** The defaults, with a change. */
export function typingSettings(change: Partial<TypingSettings> = {}): TypingSettings {
  return { ...DEFAULTS, ...change };
}
