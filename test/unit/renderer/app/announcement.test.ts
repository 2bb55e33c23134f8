import { describe, expect, it } from 'vitest';
import { type AnnouncerMemory, announcementFor } from '../../../../renderer/app/announcer/announcement.ts';
import type { SaveState } from '../../../../renderer/story/save-state.ts';

const at = '2026-11-22T07:05:00.000Z';
const saved: SaveState = { kind: 'saved', at };
const full: SaveState = { kind: 'failed', error: { code: 'disk-full' } };
const gone: SaveState = { kind: 'failed', error: { code: 'storage-gone' } };

function spoken(states: readonly SaveState[]): string[] {
  let memory: AnnouncerMemory = { failed: null };
  return states.flatMap((state) => {
    const next = announcementFor(memory, state);
    memory = next.memory;
    if (next.say === null) return [];
    return [next.say.kind === 'failed' ? next.say.error.code : `saved ${next.say.at}`];
  });
}

describe('announcementFor', () => {
  it('is silent about the saves of every few seconds', () => {
    expect(spoken([saved, { kind: 'unsaved' }, { kind: 'saving' }, saved])).toEqual([]);
  });

  it('says a failure once, another one again, and the save that ends it', () => {
    const retry: SaveState = { kind: 'saving' };
    expect(spoken([saved, full, retry, full, retry, gone, retry, saved, saved])).toEqual([
      'disk-full',
      'storage-gone',
      `saved ${at}`,
    ]);
  });
});
