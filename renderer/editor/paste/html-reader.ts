import type { readPastedHtml } from './pasted-html.ts';

type Read = typeof readPastedHtml;

let ready: Read | null = null;

async function load(): Promise<Read> {
  ({ readPastedHtml: ready } = await import('./pasted-html.ts'));
  return ready;
}

/** Fetches the HTML parser when the page has nothing else to do: a start must not wait for it, a paste should not. */
export function prepareHtmlReader(): void {
  requestIdleCallback(() => void load(), { timeout: 5000 });
}

/** Reads pasted HTML: at once where the parser is there, as soon as it is otherwise. */
export function withHtmlReader(use: (read: Read) => void): void {
  if (ready === null) void load().then(use);
  else use(ready);
}
