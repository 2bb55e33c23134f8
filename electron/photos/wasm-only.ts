import Module from 'node:module';

/** The native builds of sharp for Linux, in either C library. */
const NATIVE_BUILD = /^@img\/sharp-linux(musl)?-[a-z0-9]+\/sharp\.node$/;

interface Resolver {
  _resolveFilename(request: string, ...rest: unknown[]): string;
}

/** Electron on Linux maps the system's GLib; sharp's native libvips brings another, and the two get entangled. */
export function needsWasm(platform: string, electron: string | undefined): boolean {
  return platform === 'linux' && electron !== undefined;
}

/**
 * Makes the native builds of sharp for Linux unfindable in this thread, so that sharp takes its own next choice,
 * the WebAssembly build. To be called before sharp is first loaded.
 *
 * @returns a function that takes the rule away again
 */
export function allowOnlyWasm(): () => void {
  const resolver = Module as unknown as Resolver;
  const original = resolver._resolveFilename;
  resolver._resolveFilename = function resolve(request, ...rest) {
    if (NATIVE_BUILD.test(request)) {
      throw Object.assign(new Error(`${request} must not be loaded inside Electron`), {
        code: 'MODULE_NOT_FOUND',
      });
    }
    return original.call(this, request, ...rest);
  };
  return () => {
    resolver._resolveFilename = original;
  };
}
