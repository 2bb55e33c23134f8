/**
 * Spreads a changed word over the stretches that held it: what stays in number stays where it is, character by
 * character; what is added joins the stretch it follows, what goes is taken from where it stood.
 *
 * @param olds the text of each stretch, in reading order
 * @param fresh the new text of all
 * @param kept how many characters at the end stand after the caret and may be alike
 * @returns the new text of each stretch
 */
export function spreadText(olds: readonly string[], fresh: string, kept: number): readonly string[] {
  const old = olds.join('');
  const same = commonEnd(old, fresh, kept);
  const replaced = Math.min(old.length, fresh.length) - same;
  const added = fresh.slice(replaced, fresh.length - same);
  const goneTo = old.length - same;
  let begin = 0;
  let placed = fresh.length <= old.length;
  return olds.map((text, index) => {
    const end = begin + text.length;
    const head = fresh.slice(begin, Math.min(end, replaced));
    const takesAdded = !placed && (replaced <= end || index === olds.length - 1);
    placed ||= takesAdded;
    const tail = placed && fresh.length > old.length ? replaced : goneTo;
    const rest = old.slice(Math.max(begin, tail), end);
    begin = end;
    return head + (takesAdded ? added : '') + rest;
  });
}

function commonEnd(old: string, fresh: string, most: number): number {
  let same = 0;
  while (same < most && same < old.length && old.at(-1 - same) === fresh.at(-1 - same)) same += 1;
  return same;
}
