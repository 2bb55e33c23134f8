import { parentPort } from 'node:worker_threads';
import { allowOnlyWasm, needsWasm } from './wasm-only.ts';
import type { PhotoAnswer, PhotoJob } from './worker-messages.ts';

// The thread that handles pictures inside Electron. The decoder is loaded only after this rule stands.
if (needsWasm(process.platform, process.versions['electron'])) allowOnlyWasm();
const engine = import('./pixels.ts').then(({ pixelEngine }) => pixelEngine);

parentPort?.on('message', (job: PhotoJob) => {
  void run(job).then((answer) => parentPort?.postMessage(answer));
});

async function run({ id, ask }: PhotoJob): Promise<PhotoAnswer> {
  const pixels = await engine;
  const result = ask.kind === 'inspect' ? pixels.inspect(ask.bytes) : pixels.render(ask.bytes, ask.maxWidth);
  return { id, result: await result };
}
