/** Circles of imports. Pure: the files and what they import come in, the circles come out. */
import type { Source } from './rules.ts';

/** The imports of each file that lead to another of the files. */
function within(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const files = new Set(sources.map(({ file }) => file));
  return new Map(
    sources.map(({ file, imports }) => [
      file,
      [...new Set(imports.map(({ path }) => path))].filter((path) => files.has(path)),
    ]),
  );
}

/** The shortest way from a file back to itself, both ends named; undefined if there is none. */
function wayBack(
  start: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
    for (const to of next.get(at) ?? []) {
      if (to === start) {
        const way = [at];
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]!)!);
        return [...way, start];
      }
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      waiting.push(to);
    }
  return undefined;
}

/**
 * `a → b → a` for each circle, from the file whose name comes first; an import of a type counts, since
 * whoever reads the one file has to read the other. A file may be named in several circles, and each
 * file that lies on any circle is named in one at least.
 */
export function circles(sources: readonly Source[]): string[] {
  const next = within(sources);
  const found = [...next.keys()].flatMap((file) => {
    const way = wayBack(file, next);
    if (!way) return [];
    const ring = way.slice(0, -1);
    const first = ring.indexOf(ring.toSorted()[0]!);
    const turned = [...ring.slice(first), ...ring.slice(0, first)];
    return [[...turned, turned[0]].join(' → ')];
  });
  return [...new Set(found)].toSorted();
}
