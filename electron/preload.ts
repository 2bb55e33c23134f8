import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_NAMES, callChannel, DROP_CHANNEL, EVENT_CHANNELS } from '#shared/api/call-names.ts';

// All that the page gets: one function for each call, one for each event, and the way in for dropped files. No
// channel name, event object or path ever reaches it.
type Call = (...args: unknown[]) => Promise<unknown>;
type Subscribe = (listener: (value: unknown) => void) => () => void;

const calls: [string, Call][] = CALL_NAMES.map((name) => [
  name,
  (...args) => ipcRenderer.invoke(callChannel(name), ...args),
]);

const events: [string, Subscribe][] = Object.entries(EVENT_CHANNELS).map(([name, channel]) => [
  name,
  (listener) => {
    const heard = (_event: unknown, value: unknown): void => listener(value);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.off(channel, heard);
  },
]);

/** A file from disk goes by its path; one that has none (dragged out of another program) by its bytes. */
async function dropped(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file);
  return path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { path };
}

contextBridge.exposeInMainWorld('toasoan', {
  ...Object.fromEntries(calls),
  ...Object.fromEntries(events),
  addDroppedPhotos: async (storyId: string, files: readonly File[]) =>
    ipcRenderer.invoke(DROP_CHANNEL, storyId, await Promise.all([...files].map(dropped))),
});
