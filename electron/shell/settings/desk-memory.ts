import { z } from 'zod';
import type { PlaceLeft } from '#shared/api/known-library.ts';
import {
  type Settings,
  type SettingsChange,
  settingsChangeSchema,
  settingsSchema,
} from '#shared/api/settings.ts';
import { identifierSchema } from '#shared/article/identifier.ts';
import type { WindowBounds } from '../window/window-bounds.ts';
import { librariesSchema, mirrorsSchema, placesSchema, type RememberedLibrary } from './library-memory.ts';

/** Named values kept between runs; `electron-store` in the program, a Map in tests. */
export interface KeptValues {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/** What the desk remembers: the person's settings, and how things were left. No story text, ever. */
export interface DeskMemory {
  settings(): Settings;
  changeSettings(change: SettingsChange): Settings;
  /** Absolute path of the library chosen last, or null on a first start. */
  library: Remembered<string>;
  bounds: Remembered<WindowBounds>;
  /** The story open last: a ULID. */
  lastStory: Remembered<string>;
  /** Stories pinned by this person, the last pinned first: ULIDs. */
  pins: Remembered<readonly string[]>;
  /** Libraries opened before, the last first; by the id of a library where its person left off, and where it is mirrored to. */
  libraries: Remembered<readonly RememberedLibrary[]>;
  places: Remembered<Readonly<Record<string, PlaceLeft>>>;
  mirrors: Remembered<Readonly<Record<string, string>>>;
  /** Absolute paths of the folders used last. */
  photoFolder: Remembered<string>;
  exportFolder: Remembered<string>;
  macroFolder: Remembered<string>;
}

export interface Remembered<Value> {
  get(): Value | null;
  set(value: Value): void;
}

const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(100),
  height: z.int().min(100),
  maximised: z.boolean(),
});
const pathSchema = z.string().min(1);

/** A value that was spoilt from outside counts as never set: settings must not keep the desk from opening. */
export function createMemory(kept: KeptValues): DeskMemory {
  const settings = (): Settings => readSettings(kept.get('settings'));
  return {
    settings,
    changeSettings(change) {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      const changed = settingsSchema.parse({ ...settings(), ...given });
      kept.set('settings', changed);
      return changed;
    },
    library: remembered(kept, 'library', pathSchema),
    bounds: remembered(kept, 'bounds', boundsSchema),
    lastStory: remembered(kept, 'lastStory', identifierSchema),
    pins: remembered(kept, 'pins', z.array(identifierSchema)),
    libraries: remembered(kept, 'libraries', librariesSchema),
    places: remembered(kept, 'places', placesSchema),
    mirrors: remembered(kept, 'mirrors', mirrorsSchema),
    photoFolder: remembered(kept, 'photoFolder', pathSchema),
    exportFolder: remembered(kept, 'exportFolder', pathSchema),
    macroFolder: remembered(kept, 'macroFolder', pathSchema),
  };
}

/** Each setting by itself: one that is spoilt takes its default, the others stay. */
function readSettings(value: unknown): Settings {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const valid = given.filter(([key, entry]) => settingsChangeSchema.safeParse({ [key]: entry }).success);
  return settingsSchema.parse(Object.fromEntries(valid));
}

function remembered<Value>(kept: KeptValues, key: string, schema: z.ZodType<Value>): Remembered<Value> {
  return {
    get() {
      const parsed = schema.safeParse(kept.get(key));
      return parsed.success ? parsed.data : null;
    },
    set: (value) => kept.set(key, value),
  };
}
