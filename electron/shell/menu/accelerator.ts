/** A command's shortcut (`Mod+Shift+E`) as Electron writes it: "Mod" is Command on macOS and Control elsewhere. */
export function accelerator(shortcut: string): string {
  return shortcut
    .split('+')
    .map((part) => (part === 'Mod' ? 'CmdOrCtrl' : part))
    .join('+');
}
