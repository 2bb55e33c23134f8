/** Ids of the versions that are chosen: none, one, or two, the one chosen last at the end. */
export type Chosen = readonly string[];

/** Takes a version in or out. A third takes the place of the one chosen first. */
export function toggled(chosen: Chosen, versionId: string): Chosen {
  if (chosen.includes(versionId)) return chosen.filter((id) => id !== versionId);
  return [...chosen, versionId].slice(-2);
}

/** Where the keys lead in a list of `length`; null where the key is none of the list's. */
export function movedTo(key: string, at: number, length: number): number | null {
  const page = 10;
  const wanted: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  };
  const next = wanted[key];
  return next === undefined || length === 0 ? null : Math.max(0, Math.min(length - 1, next));
}
