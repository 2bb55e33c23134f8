import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SettingsChange } from '#shared/api/settings.ts';
import { type Spread, spread } from '../figures/spread.ts';
import { deskFolder } from '../window/desk-folder.ts';
import { type KeyTimes, openWindow, type ThreadWork, type TypingJob } from '../window/open-window.ts';
import { TYPED } from '../window/story.ts';

export const SIZES = [40, 1000] as const;
/** A quick hand: about 14 keys a second. */
const PACE_MS = 70;
const SETTLE_MS = 1500;
/** Each round starts both programs afresh, one after the other; all keys of all rounds count. */
const ROUNDS = 4;

export interface TypedKeys {
  readonly paint: Spread;
  readonly busy: Spread;
  /** Processor time of the page's main thread for one key, saving and backing up included: the mean. */
  readonly work: ThreadWork;
  readonly count: number;
}

export interface TypingRow {
  readonly paragraphs: number;
  readonly ours: TypedKeys;
  readonly peer: TypedKeys;
}

export interface TypingPlace {
  readonly electron: string;
  /** Absolute path of the project. */
  readonly root: string;
  readonly display: NodeJS.ProcessEnv;
  /** Absolute path of the bare editor's built page. */
  readonly bareEditor: string;
  /** Folder for processor profiles of the pages, or null. */
  readonly profiles: string | null;
}

/** Keys typed into the middle of a story, ours against Lexical with nothing around it, in the same Electron. */
export async function measureTyping(place: TypingPlace): Promise<readonly TypingRow[]> {
  const rows: TypingRow[] = [];
  for (const paragraphs of SIZES) {
    const ours: Round[] = [];
    const peer: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await typeIntoDesk(place, paragraphs));
      peer.push(await typeIntoBareEditor(place, paragraphs));
    }
    rows.push({ paragraphs, ours: together(ours), peer: together(peer) });
  }
  return rows;
}

export interface Round {
  readonly keys: readonly KeyTimes[];
  readonly work: ThreadWork;
}

/** Types into our desk, with a person's settings; by default the text of the comparison with the bare editor. */
export async function typeIntoDesk(
  place: TypingPlace,
  paragraphs: number,
  { text = TYPED, settings = {} }: { readonly text?: string; readonly settings?: SettingsChange } = {},
): Promise<Round> {
  const desk = await deskFolder(paragraphs, settings);
  try {
    const env = { ...place.display, TOASOAN_USER_DATA: desk.userData };
    const ready = `document.activeElement?.matches('.page-text') === true
      && document.querySelector('.page-text').children.length === ${paragraphs}`;
    return await typed(place, {
      words: ['.'],
      env,
      ready,
      typing: { ...job(place, '.page-text', `ours-${paragraphs}`), text },
    });
  } finally {
    desk.remove();
  }
}

async function typeIntoBareEditor(place: TypingPlace, paragraphs: number): Promise<Round> {
  const userData = mkdtempSync(path.join(tmpdir(), 'toasoan-bench-'));
  try {
    return await typed(place, {
      words: [`--user-data-dir=${userData}`, path.join(place.root, 'test/bench/window/bare-window')],
      env: {
        ...place.display,
        TOASOAN_BENCH_PAGE: place.bareEditor,
        TOASOAN_BENCH_SEARCH: `paragraphs=${paragraphs}`,
      },
      ready: `document.activeElement?.id === 'text'
        && document.activeElement.children.length === ${paragraphs}`,
      typing: job(place, '#text', `bare-${paragraphs}`),
    });
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

function job({ profiles }: TypingPlace, root: string, name: string): TypingJob {
  const profile = profiles === null ? null : path.join(profiles, `${name}.cpuprofile`);
  return { root, text: TYPED, paceMs: PACE_MS, settleMs: SETTLE_MS, profile };
}

async function typed(place: TypingPlace, window: Parameters<typeof openWindow>[2]): Promise<Round> {
  const { keys, work } = await openWindow(place.electron, place.root, window);
  const { length } = window.typing?.text ?? TYPED;
  if (work === null || keys.length < length * 0.98) {
    throw new Error(`Of ${length} keys only ${keys.length} were painted`);
  }
  return { keys, work };
}

/** All keys of all rounds as one. */
export function together(rounds: readonly Round[]): TypedKeys {
  const keys = rounds.flatMap((round) => round.keys);
  const mean = (part: keyof ThreadWork): number =>
    rounds.reduce((sum, { work }) => sum + work[part], 0) / keys.length;
  return {
    paint: spread(keys.map(({ paint }) => paint)),
    busy: spread(keys.map(({ busy }) => busy)),
    work: { all: mean('all'), script: mean('script'), style: mean('style'), layout: mean('layout') },
    count: keys.length,
  };
}
