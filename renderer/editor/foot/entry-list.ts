/** Changes to a list of things with ids; all pure. */
export interface Entry {
  readonly id: string;
}

export function patched<Item extends Entry>(list: readonly Item[], id: string, patch: Partial<Item>): Item[] {
  return list.map((item) => (item.id === id ? { ...item, ...patch } : item));
}

export function without<Item extends Entry>(list: readonly Item[], id: string): Item[] {
  return list.filter((item) => item.id !== id);
}

/** One place up or down; the same list at its edge. */
export function moved<Item extends Entry>(list: readonly Item[], id: string, way: 'up' | 'down'): Item[] {
  const from = list.findIndex((item) => item.id === id);
  const to = from + (way === 'up' ? -1 : 1);
  const item = list[from];
  const other = list[to];
  if (item === undefined || other === undefined) return [...list];
  const next = [...list];
  next[from] = other;
  next[to] = item;
  return next;
}
