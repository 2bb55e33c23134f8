/** The Electron that package.json declares: found in node_modules, or downloaded there. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { distVersion, executableName } from './places.mjs';

const PROBE_MS = 4_000;
const DOWNLOAD_MS = 300_000;
const GITHUB = 'https://github.com/electron/electron/releases/download/';

/** @param {{folder: string, version: string} | undefined} declared */
export function installedOfficial(declared) {
  if (declared === undefined) return undefined;
  const dist = path.join(declared.folder, 'dist');
  if (distVersion(dist) !== declared.version || !existsSync(path.join(dist, executableName)))
    return undefined;
  return { dist, version: declared.version, source: /** @type {const} */ ('official') };
}

/**
 * Runs Electron's own installer, which checks the download against the hashes in its package. A short
 * question to the server comes first: the installer itself would try for minutes where nothing answers.
 * @param {{folder: string, version: string}} declared
 * @param {(line: string) => void} say
 */
export async function downloadOfficial(declared, say) {
  const env = process.env;
  const mirror = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? GITHUB;
  const refusal =
    env['HTTPS_PROXY'] || env['https_proxy'] ? undefined : await probe(mirror, declared.version);
  if (refusal !== undefined)
    return say(`${hostOf(mirror)} does not offer Electron ${declared.version}: ${refusal}`);
  say(`downloading Electron ${declared.version} from ${hostOf(mirror)}`);
  const run = spawnSync(process.execPath, [path.join(declared.folder, 'install.js')], {
    stdio: ['ignore', 2, 2],
    timeout: DOWNLOAD_MS,
  });
  if (run.status !== 0) say(`the download failed (${run.error?.message ?? `exit code ${run.status}`})`);
}

/**
 * Node's fetch knows no proxy, so this is asked only where none is set.
 * @param {string} mirror
 * @param {string} version
 * @returns {Promise<string | undefined>} the reason of a refusal
 */
async function probe(mirror, version) {
  try {
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, {
      signal: AbortSignal.timeout(PROBE_MS),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `HTTP ${answer.status}`;
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}

/** @param {string} address */
function hostOf(address) {
  return URL.canParse(address) ? new URL(address).host : address;
}
