/**
 * What a build worked out, kept for the next one in `.cache/<name>/<version>/` at the root of the
 * project. The version is that of the code that works it out and of the Node that runs it, so that nothing
 * older is handed out.
 * A shelf that cannot be written is no fault: the work is done again.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Shelf<T> {
  /** Undefined for what is not kept, or kept in a file that cannot be read. */
  get(request: unknown): T | undefined;
  put(request: unknown, value: T): void;
}

const hashOf = (parts: readonly (string | Buffer)[], length: number): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, length);
};

/** A file's name and content; of a folder, those of every TypeScript file in it and below. */
const codeIn = (path: string): (string | Buffer)[] =>
  /\.\w+$/.test(path)
    ? [path, readFileSync(path)]
    : readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || entry.name.endsWith('.ts'))
        .map(({ name }) => `${path}/${name}`)
        .sort()
        .flatMap(codeIn);

/** Written beside and renamed, which is atomic: a reader never sees half a file. */
function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** The folder of this version, made anew; those of others go, since nobody asks for them again. */
function prepare(shelf: string, version: string): void {
  mkdirSync(join(shelf, version), { recursive: true });
  for (const other of readdirSync(shelf))
    if (other !== version) rmSync(join(shelf, other), { recursive: true, force: true });
}

/** Leaves the `most` files that were written last. */
function thinOut(folder: string, most: number): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const byAge = files.map((file) => ({ file, time: statSync(file).mtimeMs }));
  for (const { file } of byAge.sort((a, b) => b.time - a.time).slice(most)) rmSync(file);
}

/**
 * `code`: the files and folders whose content decides what comes out, from the root of the project,
 * which is the working folder. Requests are told apart by their JSON. `most`: how many values are kept,
 * for what is large and goes with a whole book: the one that was put longest ago makes room.
 */
export function openShelf<T>(
  name: string,
  code: readonly string[],
  isValue: (value: unknown) => value is T,
  most = Infinity,
): Shelf<T> {
  const shelf = join('.cache', name);
  let version: string | undefined;
  let state: 'untouched' | 'ready' | 'read-only' = 'untouched';
  const fileOf = (request: unknown): string => {
    version ??= hashOf([process.version, ...code.flatMap(codeIn)], 16);
    return join(shelf, version, `${hashOf([JSON.stringify(request)], 32)}.json`);
  };
  return {
    get(request) {
      try {
        const value: unknown = JSON.parse(readFileSync(fileOf(request), 'utf8'));
        return isValue(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    put(request, value) {
      if (state === 'read-only') return;
      try {
        const file = fileOf(request);
        if (state === 'untouched') prepare(shelf, version ?? '');
        state = 'ready';
        writeWhole(file, JSON.stringify(value));
        if (most < Infinity) thinOut(join(shelf, version ?? ''), most);
      } catch {
        state = 'read-only';
      }
    },
  };
}

/**
 * A shelf for thousands of small values: they lie in one file, which is read at the first request and
 * written when the process ends.
 */
export function openLedger<T>(
  name: string,
  code: readonly string[],
  isValue: (value: unknown) => value is T,
): Shelf<T> {
  const isLedger = (value: unknown): value is Record<string, T> =>
    typeof value === 'object' && value !== null && Object.values(value).every(isValue);
  const shelf = openShelf(name, code, isLedger);
  let values: Map<string, T> | undefined;
  const all = (): Map<string, T> => (values ??= new Map(Object.entries(shelf.get('all') ?? {})));
  let isChanged = false;
  return {
    get: (request) => all().get(JSON.stringify(request)),
    put(request, value) {
      if (!isChanged) process.once('exit', () => shelf.put('all', Object.fromEntries(all())));
      isChanged = true;
      all().set(JSON.stringify(request), value);
    },
  };
}
