/** One line of the report. */
export interface Figure {
  readonly name: string;
  /** Milliseconds where not given. */
  readonly unit?: 'ms' | 'MB' | 'ns' | '%' | 'words';
  readonly ours: number;
  /** Not a number where there is nobody to compare with. */
  readonly peer: number;
  readonly aim: Aim;
}

/** `ratio`: ours at most so many times the peer's. `faster`: the peer's at least so many times ours. `below` and `least`: in the figure's unit. */
export type Aim =
  | { readonly kind: 'ratio'; readonly most: number }
  | { readonly kind: 'faster'; readonly least: number }
  | { readonly kind: 'below'; readonly most: number }
  | { readonly kind: 'least'; readonly value: number }
  | { readonly kind: 'none' };

/** Null where there is no aim. */
export function isMet({ ours, peer, aim }: Figure): boolean | null {
  switch (aim.kind) {
    case 'ratio':
      return ours <= peer * aim.most;
    case 'faster':
      return peer >= ours * aim.least;
    case 'below':
      return ours < aim.most;
    case 'least':
      return ours >= aim.value;
    case 'none':
      return null;
  }
}
