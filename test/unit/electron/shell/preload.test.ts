import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CALL_NAMES, callChannel, DROP_CHANNEL, EVENT_CHANNELS } from '#shared/api/call-names.ts';

const fake = vi.hoisted(() => ({
  exposed: new Map<string, Record<string, (...args: unknown[]) => unknown>>(),
  invoke: vi.fn(async (..._args: unknown[]) => 'answer'),
  on: vi.fn(),
  off: vi.fn(),
}));

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, () => unknown>) => fake.exposed.set(name, api),
  },
  ipcRenderer: { invoke: fake.invoke, on: fake.on, off: fake.off },
  webUtils: { getPathForFile: (file: File) => (file.name === 'made.jpg' ? '' : `/home/lan/${file.name}`) },
}));

await import('../../../../electron/preload.ts');
const api = fake.exposed.get('toasoan') ?? {};

describe('the preload', () => {
  beforeEach(() => void vi.clearAllMocks());

  test('gives the page one object with exactly the table, the events and the drop', () => {
    expect([...fake.exposed.keys()]).toEqual(['toasoan']);
    expect(Object.keys(api).sort()).toEqual(
      [...CALL_NAMES, ...Object.keys(EVENT_CHANNELS), 'addDroppedPhotos'].sort(),
    );
    expect(Object.values(api).every((member) => typeof member === 'function')).toBe(true);
  });

  test.each(CALL_NAMES)('%s calls its own channel', async (name) => {
    expect(await api[name]?.('a', 1)).toBe('answer');
    expect(fake.invoke.mock.calls).toEqual([[callChannel(name), 'a', 1]]);
  });

  test.each(Object.entries(EVENT_CHANNELS))(
    '%s hands on the value without the event, until it is ended',
    (name, channel) => {
      const listener = vi.fn();
      const end = api[name]?.(listener) as () => unknown;
      const [heardOn, heard] = fake.on.mock.calls[0] as [string, (...args: unknown[]) => void];
      heard({ sender: 'secret' }, 'value', 'more');
      expect(heardOn).toBe(channel);
      expect(listener.mock.calls).toEqual([['value']]);
      end();
      expect(fake.off.mock.calls).toEqual([[channel, heard]]);
    },
  );

  test('dropped files go by their path, files without one by their bytes', async () => {
    const files = [new File(['a'], 'a.jpg'), new File(['made'], 'made.jpg')];
    await api['addDroppedPhotos']?.('ID', files);
    expect(fake.invoke.mock.calls).toEqual([
      [
        DROP_CHANNEL,
        'ID',
        [{ path: '/home/lan/a.jpg' }, { name: 'made.jpg', bytes: new TextEncoder().encode('made') }],
      ],
    ]);
  });
});
