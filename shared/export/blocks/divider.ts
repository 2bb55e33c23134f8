/** A break between two parts of the story. */
export function renderDivider(): string {
  return '<hr>';
}
