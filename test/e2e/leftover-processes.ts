import { readdirSync, readFileSync } from 'node:fs';

const LONGEST_MS = 5000;

/**
 * Waits until none of a run's processes is left. The helpers of an Electron that was killed notice it a moment later,
 * and until then they write into its folder. They are known by the folder's name, which they all inherit.
 *
 * @param userData the run's TOASOAN_USER_DATA
 */
export async function noProcessesLeft(userData: string): Promise<void> {
  const deadline = Date.now() + LONGEST_MS;
  while (processesOf(userData).length > 0 && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Process ids, on Linux; elsewhere none is known. */
function processesOf(userData: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry) && hasInherited(entry, userData));
}

/** By its environment; Chromium writes its title over that of some helpers, but names the folder in the title. */
function hasInherited(pid: string, userData: string): boolean {
  return (
    read(`/proc/${pid}/environ`).includes(`TOASOAN_USER_DATA=${userData}\0`) ||
    read(`/proc/${pid}/cmdline`).includes(`--user-data-dir=${userData}`)
  );
}

/** Empty for a process that has just ended, or is another user's. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
