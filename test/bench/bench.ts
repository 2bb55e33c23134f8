import { durableSave, durableSaveWithVersions } from './durable-save.ts';
import { measureEngine } from './engine/engine.ts';
import type { Figure } from './figures/figure.ts';
import { measureLibrary } from './library/library.ts';
import { renderHtml } from './render-html.ts';
import { measureStart } from './start/start.ts';
import { measureTyping, type TypedKeys, type TypingPlace, type TypingRow } from './typing/typing.ts';
import { measureVietnamese } from './typing/vietnamese.ts';

/** What one part of the benchmark found: lines for the table, and everything for the file. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly detail: unknown;
}

type Place = TypingPlace;

/** The parts by their names, in the order they run. */
export const PARTS: Readonly<Record<string, (place: Place) => Promise<Measured>>> = {
  start,
  typing,
  vietnamese,
  engine,
  html,
  save,
  library,
};

async function start({ electron, root, display }: Place): Promise<Measured> {
  const detail = await measureStart(electron, root, display);
  const { ours, peer } = detail;
  return {
    figures: [{ name: 'start to caret ready, p50', ours, peer, aim: { kind: 'ratio', most: 1.5 } }],
    detail,
  };
}

async function typing(place: Place): Promise<Measured> {
  const rows = await measureTyping(place);
  return { figures: rows.flatMap(typingFigures), detail: rows };
}

function typingFigures({ paragraphs, ours, peer }: TypingRow): readonly Figure[] {
  const aim = { kind: 'ratio', most: 1.15 } as const;
  const none = { kind: 'none' } as const;
  const figure = (name: string, of: (keys: TypedKeys) => number, aimed: Figure['aim']): Figure => ({
    name: `${name}, ${paragraphs} paragraphs`,
    ours: of(ours),
    peer: of(peer),
    aim: aimed,
  });
  return [
    figure('key to paint p50', ({ paint }) => paint.p50, aim),
    figure('key to paint p95', ({ paint }) => paint.p95, aim),
    figure('  of that busy p50', ({ busy }) => busy.p50, none),
    figure('  of that busy p95', ({ busy }) => busy.p95, none),
    figure('  thread time a key, mean', ({ work }) => work.all, none),
  ];
}

/** The same keys with the typing engine on, and off as the peer. */
async function vietnamese(place: Place): Promise<Measured> {
  const { on, off } = await measureVietnamese(place);
  const figure = (name: string, of: (keys: TypedKeys) => number, aim: Figure['aim']): Figure => ({
    name: `Vietnamese typing on, off: ${name}`,
    ours: of(on),
    peer: of(off),
    aim,
  });
  const aim = { kind: 'ratio', most: 1.05 } as const;
  return {
    figures: [
      figure('key to paint p50', ({ paint }) => paint.p50, aim),
      figure('key to paint p95', ({ paint }) => paint.p95, aim),
      figure('thread time a key, mean', ({ work }) => work.all, { kind: 'none' }),
    ],
    detail: { on, off },
  };
}

/** The engine by itself. Its peer does the least a key needs: a look-up and an append. */
async function engine(): Promise<Measured> {
  const { key, accuracy, english } = measureEngine();
  return {
    figures: [
      {
        name: 'engine, a key of the story in Telex, p50, ns',
        unit: 'ns',
        ours: key.ours.p50,
        peer: key.plain.p50,
        aim: { kind: 'below', most: 500 },
      },
      ...accuracy.map(
        ({ method, right, typed }): Figure => ({
          name: `legal syllables in every order, ${method}, right of ${typed}, %`,
          unit: '%',
          ours: (100 * right) / typed,
          peer: Number.NaN,
          aim: { kind: 'least', value: 100 },
        }),
      ),
      {
        name: `English words changed of ${english.words}; peer: none restored`,
        unit: 'words',
        ours: english.changed,
        peer: english.unrestored,
        aim: { kind: 'below', most: 200 },
      },
    ],
    detail: { key, accuracy, english },
  };
}

async function html(): Promise<Measured> {
  const { rows } = await renderHtml();
  const figures = rows.map(
    ({ paragraphs, ours, lexical }): Figure => ({
      name: `article to HTML, ${paragraphs} paragraphs, p50`,
      ours,
      peer: lexical,
      aim: { kind: 'faster', least: 50 },
    }),
  );
  return { figures, detail: rows };
}

async function save(): Promise<Measured> {
  const detail = { alone: await durableSave(), withVersions: await durableSaveWithVersions() };
  const figures = Object.values(detail).flatMap(({ name, ours, peer }): readonly Figure[] => {
    const words = name.replace(/ against.*/, '');
    return [
      { name: `${words}, p50`, ours: ours.p50, peer: peer.p50, aim: { kind: 'none' } },
      { name: `${words}, p95`, ours: ours.p95, peer: peer.p95, aim: { kind: 'below', most: 25 } },
    ];
  });
  return { figures, detail };
}

/** `TOASOAN_BENCH_STORIES=100000 npm run bench -- library` for the size that the desk is meant for. */
async function library(place: Place): Promise<Measured> {
  const stories = Number(process.env['TOASOAN_BENCH_STORIES'] ?? 10_000);
  const detail = await measureLibrary(stories, place);
  const { window, search, scan, firstWindow, storiesASecond, mainMemory, indexMemory } = detail;
  const none = { kind: 'none' } as const;
  const below = (most: number) => ({ kind: 'below', most }) as const;
  const figure = (name: string, ours: number, peer: number, aim: Figure['aim']): Figure => ({
    name: `${name}, ${stories} stories`,
    ours,
    peer,
    aim,
  });
  return {
    figures: [
      figure('library opened to usable list', firstWindow, Number.NaN, below(1000)),
      figure('window of the list, p95', window.p95, Number.NaN, none),
      figure('search p50', search.p50, scan.p50, none),
      figure('search p95', search.p95, scan.p95, below(50)),
      figure('read into the index, one story', 1000 / storiesASecond, Number.NaN, below(0.5)),
      { ...figure('memory of the main process (MB)', mainMemory, Number.NaN, below(250)), unit: 'MB' },
      { ...figure('memory of the index (MB)', indexMemory, Number.NaN, none), unit: 'MB' },
    ],
    detail,
  };
}

export { figureTable } from './figures/table.ts';
