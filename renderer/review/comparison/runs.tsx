import type { ReactNode } from 'react';
import type { Inline, Mark, Run } from '#shared/article/inline.ts';

const ELEMENTS: Readonly<Record<Mark, 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup'>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
};

/** Words with their looks, to be read and not to be followed: a link is no way out of here. */
export function Runs({ runs }: { readonly runs: Inline }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text that never changes have nothing but their place
  return runs.map((run, index) => <OneRun key={index} run={run} />);
}

function OneRun({ run }: { readonly run: Run }) {
  let drawn: ReactNode = run.text;
  for (const mark of [...(run.marks ?? [])].reverse()) {
    const Element = ELEMENTS[mark];
    drawn = <Element>{drawn}</Element>;
  }
  return run.link === undefined ? (
    drawn
  ) : (
    <span className="compared-link" title={run.link}>
      {drawn}
    </span>
  );
}
