/** Where the tools of the build keep what they keep, also where the usual place cannot be written. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder if it can be written, made if need be; otherwise one that goes with the process. */
export function writableFolder(usual: string): string {
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return usual;
  } catch {
    const other = mkdtempSync(join(tmpdir(), 'cache-'));
    process.once('exit', () => rmSync(other, { recursive: true, force: true }));
    return other;
  }
}
