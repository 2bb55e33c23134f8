/** What a start of the program is for. */
export type Start =
  /** The command line: the words after `--cli`. */
  | { readonly kind: 'command-line'; readonly words: readonly string[] }
  /** The window; on a copy of the sample library where asked for. */
  | { readonly kind: 'desk'; readonly sample: boolean };

/** @param argv the whole of `process.argv`, with whatever switches Chromium and Electron have put into it */
export function startArguments(argv: readonly string[]): Start {
  const commandLine = argv.indexOf('--cli');
  if (commandLine >= 0) return { kind: 'command-line', words: argv.slice(commandLine + 1) };
  return { kind: 'desk', sample: argv.includes('--sample') };
}
