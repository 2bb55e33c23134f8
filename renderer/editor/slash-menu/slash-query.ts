/** A "/" that starts its line, and what was typed after it. */
export interface SlashQuery {
  readonly leadOffset: number;
  readonly matchingString: string;
  readonly replaceableString: string;
}

/**
 * What a line asks of the slash menu; null where it asks nothing. A date such as "/5" or a long text is no question.
 *
 * @param text the line up to the caret
 */
export function slashQuery(text: string): SlashQuery | null {
  const match = /^\/(|\p{L}[\p{L} ]{0,24})$/u.exec(text);
  const query = match?.[1];
  return query === undefined ? null : { leadOffset: 0, matchingString: query, replaceableString: text };
}
