import { shell } from 'electron';
import type { Result } from '#shared/api/result.ts';
import { openLink } from './guard/open-link.ts';

/** Opens a link in the system's browser or mail program; `link-refused` for any but an ordinary web or mail address. */
export function openExternalLink(link: string): Promise<Result<null>> {
  return openLink(link, (address) => shell.openExternal(address));
}
