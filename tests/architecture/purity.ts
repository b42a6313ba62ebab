/**
 * What gives the same figure for the same input, every time. Pure: the files, their imports and the names
 * they take from outside come in, the faults come out.
 */
import { isModel, isOurs, roomOf, type Source } from './rules.ts';

/** What gives another answer the next time: chance that has no seed, and the clock. */
export const chanceAndClock: readonly string[] = [
  'Math.random',
  'crypto.getRandomValues',
  'crypto.randomUUID',
  'Date',
  'performance.now',
];

/** DOM, clock, chance and the outer world: what mathematics must not depend on. */
export const impure: readonly string[] = [
  ...chanceAndClock,
  'window',
  'document',
  'location',
  'navigator',
  'history',
  'localStorage',
  'sessionStorage',
  'globalThis',
  'self',
  'fetch',
  'performance',
  'crypto',
  'process',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'matchMedia',
  'getComputedStyle',
];

/** Where the same input has to give the same figure. */
const repeatable = /^src\/(maths|drawing|tensors|miniature|explorables|charts)\//;

const isPure = (file: string): boolean =>
  /\.ts$/.test(file) && /^src\/(maths|drawing|tensors|miniature|explorables)\//.test(file);

/** What makes a file that a model reaches impure, if anything does. */
function impurityOf(file: string, source: Source | undefined): string | undefined {
  if (!isPure(file)) return 'is no pure part';
  const foreign = source?.imports.find(({ path, typeOnly }) => !typeOnly && !isOurs(path));
  if (foreign) return `imports ${foreign.path}`;
  const used = source?.globals?.find((name) => impure.includes(name));
  return used && `uses ${used}`;
}

/** Everything a model runs is pure: its own folder's files, mathematics, pictures as numbers. */
function modelFaults(model: Source, all: ReadonlyMap<string, Source>): string[] {
  const faults: string[] = [];
  const seen = new Set([model.file]);
  const waiting = [model.file];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const impurity = impurityOf(file, all.get(file));
    if (impurity)
      faults.push(
        file === model.file ? `a model ${impurity}` : `a model reaches ${file}, which ${impurity}`,
      );
    for (const { path, typeOnly } of all.get(file)?.imports ?? [])
      if (!typeOnly && isOurs(path) && !seen.has(path)) {
        seen.add(path);
        waiting.push(path);
      }
  }
  return faults;
}

/** What a file must not take from its surroundings, wherever it is imported. */
function surroundingFaults({ file, globals = [] }: Source): string[] {
  if (isModel(file)) return [];
  const room = roomOf(file);
  const forbidden = room === 'maths' ? impure : repeatable.test(file) ? chanceAndClock : [];
  return globals.filter((name) => forbidden.includes(name)).map((name) => `uses ${name}`);
}

/** One sentence for each fault: the file, and what makes its answer depend on more than its input. */
export function impurities(sources: readonly Source[]): string[] {
  const all = new Map(sources.map((source) => [source.file, source]));
  return sources.flatMap((source) =>
    [...(isModel(source.file) ? modelFaults(source, all) : []), ...surroundingFaults(source)].map(
      (fault) => `${source.file}: ${fault}`,
    ),
  );
}
