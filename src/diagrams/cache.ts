/** Drawings kept on disk between builds, in `.cache/diagrams` at the root of the project. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const here = new URL('./', import.meta.url);
const folder = new URL('../../.cache/diagrams/', here);

/** Changes with this folder's code and with the packages installed. */
function moduleVersion(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(here)
    .filter((name) => name.endsWith('.ts'))

    .sort())
    hash.update(readFileSync(new URL(file, here)));
  hash.update(readFileSync(new URL('../../package-lock.json', here)));
  return hash.digest('hex');
}

/** Raised when drawings kept so far must not be used again. */
const FORMAT = 1;

let version: string | undefined;

export function cacheKey(request: object): string {
  version ??= moduleVersion();
  return createHash('sha256')
    .update(`${FORMAT} ${version}`)
    .update(JSON.stringify(request))
    .digest('hex')
    .slice(0, 40);
}

const place = (key: string): URL => new URL(`${key}.json`, folder);

/** Undefined for a key not kept, or kept in a file that cannot be read. */
export function kept(key: string): unknown {
  try {
    return JSON.parse(readFileSync(place(key), 'utf8'));
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: unknown): void {
  mkdirSync(folder, { recursive: true });
  const draft = new URL(`${key}.${process.pid}.tmp`, folder);
  writeFileSync(draft, JSON.stringify(value));
  // Renaming is atomic: a reader never sees half a file.
  renameSync(draft, place(key));
}
