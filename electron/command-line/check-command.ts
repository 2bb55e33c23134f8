import { ARTICLE_FORMAT } from '#shared/article/article.ts';
import { checkArticle, type Finding } from '#shared/style/checks/check-article.ts';
import { readBundle } from '../library/bundle-service.ts';
import { type CommandOutput, EXIT_CODE } from './command-output.ts';
import { oneLine, reportFailure } from './failure-output.ts';

export interface CheckOptions {
  readonly json: boolean;
}

/**
 * `toasoan check`: what stands between a story and its export, a line each. With `json` one line, an array of
 * {rule, severity, place, detail, sentence} in reading order, empty where nothing is to be fixed.
 *
 * @param now the moment of checking
 * @returns the exit code: 1 where a finding blocks, or the story cannot be read or exported by this version
 */
export async function checkCommand(
  bundle: string,
  { json }: CheckOptions,
  io: CommandOutput,
  now: Date = new Date(),
): Promise<number> {
  const read = await readBundle(bundle);
  if (!read.ok) return reportFailure(read.error, io);
  const { file, missingPhotos } = read.value;
  const { article, format } = file;
  // An export refuses it, so a check must not call it good.
  if (format > ARTICLE_FORMAT) return reportFailure({ code: 'story-newer-format', detail: { format } }, io);
  const findings = checkArticle(article, { missingPhotos, now: now.toISOString() });
  if (json) io.out(JSON.stringify(findings.map((finding) => row(finding, io))));
  else for (const line of lines(findings, io)) io.out(line);
  return findings.some(({ severity }) => severity === 'blocks') ? EXIT_CODE.failed : EXIT_CODE.done;
}

function lines(findings: readonly Finding[], io: CommandOutput): string[] {
  const { translate } = io;
  if (findings.length === 0) return [translate('cli.check.clean')];
  return findings.map((found) => {
    const finding = sentenceOf(found, io);
    const key = found.severity === 'blocks' ? 'cli.check.blocks' : 'cli.check.warns';
    return oneLine(translate(key, { finding }));
  });
}

/** The keys always in the same order, and all of them always there. */
function row(finding: Finding, io: CommandOutput) {
  const { rule, severity, place, detail = {} } = finding;
  return { rule, severity, place, detail, sentence: sentenceOf(finding, io) };
}

function sentenceOf({ rule, detail }: Finding, { translate }: CommandOutput): string {
  return translate(`check.${rule}`, { ...detail });
}
