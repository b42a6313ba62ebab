/** The last questions, kept on the reader's device if the reader wants that, and only then. */

const key = 'searches';
const most = 8;

/** Null unless the reader wants them kept; a browser without storage keeps none. */
export function recent(): string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : null;
  } catch {
    return null;
  }
}

function write(queries: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Nothing is kept, as in a browser without storage.
  }
}

/** Puts the query first, if queries are kept. */
export function remember(query: string): void {
  const kept = recent();
  const plain = query.trim();
  if (kept && plain !== '')
    write([plain, ...kept.filter((other) => other !== plain)].slice(0, most));
}

/** Begins to keep queries, or erases those kept and keeps no more. */
export function keepRecent(wanted: boolean): void {
  if (wanted) write(recent() ?? []);
  else
    try {
      localStorage.removeItem(key);
    } catch {
      // There is nothing to erase.
    }
}

/** Erases what is kept and goes on keeping. */
export const forget = (): void => write([]);
