/**
 * The heading levels of one page. A reader who goes by headings must find no gap, so a level is never more than one
 * below the heading before it; the headline is level 1.
 */
export interface HeadingOutline {
  /** Level for a subheading of the running text, asked for as 2 or 3. */
  inText(level: number): number;
  /** Level for a heading that stands one below whatever heading the running text is under. */
  below(): number;
}

export function headingOutline(): HeadingOutline {
  let last = 1;
  return {
    inText(level) {
      last = Math.min(level, last + 1);
      return last;
    },
    below: () => last + 1,
  };
}

/** The outline inside a box whose title stands at a level: its subheadings begin one below and touch nothing outside. */
export function outlineUnder(title: number): HeadingOutline {
  const inner = headingOutline();
  return {
    inText: (level) => Math.min(6, title - 1 + inner.inText(level)),
    below: () => Math.min(6, title - 1 + inner.below()),
  };
}
