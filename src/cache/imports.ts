/** The files that a module reaches by its imports: the code that decides what it works out. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** The aliases of package.json that code may lie behind. */
const aliases: readonly (readonly [string, string])[] = [
  ['#src/', 'src/'],
  ['#explorables/', 'src/explorables/'],
  ['#charts/', 'src/charts/'],
];

/** `from '…'`, `import '…'`, `import('…')`, and a worker's `new URL('….ts', import.meta.url)`. */
const named =
  /\bfrom\s*['"]([^'"\n]+)['"]|\bimport\s*\(?\s*['"]([^'"\n]+)['"]|new URL\(\s*['"]([^'"\n]+\.ts)['"]/g;

/** From the root of the project; nothing for a package, for which the lock file stands. */
function pathOf(file: string, specifier: string): string | undefined {
  if (/^\.{1,2}\//.test(specifier)) return posix.join(posix.dirname(file), specifier);
  const alias = aliases.find(([name]) => specifier.startsWith(name));
  return alias && alias[1] + specifier.slice(alias[0].length);
}

/**
 * `entry` and every file of the project that it imports, also by way of others, sorted. An import of
 * types alone is followed, too, which is more than is needed and never less. The working folder is the
 * root of the project; throws for a file that is not there.
 */
export function codeOf(...entries: readonly string[]): string[] {
  const found = new Set(entries);
  for (const file of found) {
    if (!/\.[cm]?tsx?$/.test(file)) continue;
    for (const [, from, imported, beside] of readFileSync(file, 'utf8').matchAll(named)) {
      const path = pathOf(file, from ?? imported ?? beside ?? '');
      if (path !== undefined) found.add(path);
    }
  }
  return [...found].sort();
}
