import { durableSave, durableSaveWithVersions } from './durable-save.ts';
import type { Figure } from './figures/figure.ts';
import { renderHtml } from './render-html.ts';
import { measureStart } from './start/start.ts';
import { measureTyping, type TypedKeys, type TypingPlace, type TypingRow } from './typing/typing.ts';

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
  html,
  save,
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
      { name: `${words}, p95`, ours: ours.p95, peer: peer.p95, aim: { kind: 'below', milliseconds: 25 } },
    ];
  });
  return { figures, detail };
}

export { figureTable } from './figures/table.ts';
