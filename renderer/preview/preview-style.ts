/**
 * The readers' style sheet, fitted to a pane: a width is the pane's and not the window's, and dark is the desk's
 * theme. The element around the story has to be a container (`container-type: inline-size`).
 */
export function previewStyle(style: string, theme: 'light' | 'dark'): string {
  return style
    .replaceAll(/@media \((?=(?:max|min)-width:)/g, '@container (')
    .replaceAll(/(?<=\d)vw\b/g, 'cqw')
    .replaceAll('@media (prefers-color-scheme: dark)', theme === 'dark' ? '@media all' : '@media not all');
}
