import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The folder in which the desk keeps its own things, where the window keeps them too: TOASOAN_USER_DATA, else
 * `toasoan` in the system's place for programs' data.
 */
export function userDataFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const own = environment['TOASOAN_USER_DATA'];
  if (own) return path.resolve(own);
  return path.join(appData(environment, platform, home), 'toasoan');
}

function appData(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'win32') return environment['APPDATA'] || path.join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return environment['XDG_CONFIG_HOME'] || path.join(home, '.config');
}
