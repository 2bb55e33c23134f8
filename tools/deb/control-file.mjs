/** The control file of a Debian package (Debian Policy Manual, chapter 5). */

/**
 * @param {import('./fpm-arguments.mjs').FpmArguments} wanted
 * @param {number} bytes what it holds, installed
 * @returns {string}
 */
export function controlFile({ options, lists }, bytes) {
  /** @type {[string, string | undefined][]} */
  const fields = [
    ['Package', options['name']],
    ['Version', [options['version'], options['iteration']].filter(Boolean).join('-')],
    ['Architecture', options['architecture']],
    ['Maintainer', options['maintainer']],
    ['Installed-Size', String(Math.ceil(bytes / 1024))],
    ['Depends', lists['d']?.join(', ')],
    ['Recommends', lists['deb-recommends']?.join(', ')],
    ['Section', options['category'] ?? 'misc'],
    ['Priority', options['deb-priority'] ?? 'optional'],
    ['Homepage', options['url']],
    ['Description', description(options['description'] ?? options['name'] ?? '')],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('');
}

/** The first line is the synopsis; the others are set in, an empty one is a dot (Policy 5.6.13). @param {string} text */
function description(text) {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  return lines
    .slice(Math.max(0, first))
    .map((line, index) => (index === 0 ? line : ` ${line || '.'}`))
    .join('\n');
}
