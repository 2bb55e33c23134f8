import { vietnamMoment } from '#shared/export/vietnam-time.ts';
import { compareArticles } from '#shared/review/compare/compare-articles.ts';
import { readBundle } from '../library/bundle-service.ts';
import { type NamedVersion, namedVersion } from '../library/named-version.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { comparisonLines } from './comparison-lines.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface DiffOptions {
  readonly json: boolean;
}

/**
 * `toasoan diff`: what became of a story between two versions, a line each thing that differs. With `json` one line:
 * {before, after, fields, body, summary, isSame}, as `compareArticles` gives them, alike parts too.
 *
 * @param before a version by name, see {@link namedVersion}
 * @returns the exit code: 0 also where they differ
 */
export async function diffCommand(
  bundle: string,
  before: string,
  after: string,
  { json }: DiffOptions,
  io: CommandOutput,
): Promise<number> {
  const story = await readBundle(bundle);
  if (!story.ok) return reportFailure(story.error, io);
  const { path, file } = story.value;
  const left = await namedVersion(path, file, before);
  if (!left.ok) return reportFailure(left.error, io);
  const right = await namedVersion(path, file, after);
  if (!right.ok) return reportFailure(right.error, io);
  const comparison = compareArticles(left.value.file.article, right.value.file.article);
  if (json) {
    io.out(JSON.stringify({ before: facts(left.value), after: facts(right.value), ...comparison }));
    return EXIT_CODE.done;
  }
  io.out(head('---', left.value, io));
  io.out(head('+++', right.value, io));
  for (const line of comparisonLines(comparison, io.translate)) io.out(line);
  if (!comparison.isSame) {
    const { fieldsChanged, ...counts } = comparison.summary;
    io.out(io.translate('cli.diff.summary', { ...counts, fields: fieldsChanged.length }));
  }
  return EXIT_CODE.done;
}

function facts({ id, file: { revision, savedAt, savedBy, contentSha256 } }: NamedVersion) {
  return { version: id, revision, savedAt, savedBy, contentSha256 };
}

function head(
  sign: string,
  { id, file: { revision, savedAt } }: NamedVersion,
  { translate }: CommandOutput,
): string {
  const name = id === 'article' ? translate('cli.diff.current') : id.slice(0, 12);
  const at = vietnamMoment(savedAt)?.shown ?? savedAt;
  return oneLine(translate('cli.diff.head', { sign, name, revision, at }));
}
