/** What the pixels say of an original. Width and height in pixels, upright. */
export type Inspection =
  | { readonly ok: true; readonly sha256: string; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly why: 'damaged' }
  | { readonly ok: false; readonly why: 'too-many-pixels'; readonly pixels: number };

export type Rendering =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly width: number;
      readonly height: number;
      readonly format: 'jpeg' | 'png';
    }
  | { readonly ok: false; readonly why: 'damaged' };

/** All that is done with pixels; bytes in, values out, nothing known of stories or files. */
export interface PhotoEngine {
  inspect(bytes: Uint8Array): Promise<Inspection>;
  render(bytes: Uint8Array, maxWidth: number): Promise<Rendering>;
}

let chosen: Promise<PhotoEngine> | undefined;

/**
 * The engine for this process, loaded at its first use: in plain Node the decoder itself, which has its own threads;
 * inside Electron a worker thread, so that the window never waits for a picture (see {@link workerEngine}).
 */
export function photoEngine(): Promise<PhotoEngine> {
  chosen ??=
    process.versions['electron'] === undefined
      ? import('./pixels.ts').then(({ pixelEngine }) => pixelEngine)
      : import('./worker-engine.ts').then(({ workerEngine }) => workerEngine());
  return chosen;
}
