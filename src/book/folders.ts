import { existsSync, readdirSync } from 'node:fs';

/** The names of the folders in `path`, sorted; none if it does not exist. */
export const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
