/** What readers ask, from the lists in content. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { localise, placePath } from '#src/i18n/urls.ts';
import { absent, asked, typed } from '#src/schemas/asked.ts';
import type { Readers } from '#src/search/buildIndex.ts';
import type { SearchRecord } from '#src/search/records.ts';

const none = 'content/typed/absent.yaml';

/** `root`: the project's folder. Throws for an entry of another shape or of a section that there is not. */
export function readersOf(
  root: string,
  base: string,
  records: readonly Pick<SearchRecord, 'url'>[],
): Readers {
  const urls = new Set(records.map(({ url }) => url));
  const read = <T>(file: string, shape: z.ZodType<T>): T =>
    shape.parse(parse(readFileSync(join(root, file), 'utf8')));
  const ofSections = <T extends { readonly section: string }>(file: string, all: readonly T[]) => {
    const lost = all.find(({ section }) => !urls.has(localise(placePath(section), 'en', base)));
    if (lost)
      throw new Error(`${file}: there is no section ${lost.section}; name one that there is`);
    return all;
  };
  const names = 'content/asked.yaml';
  const chapters = globSync('content/typed/*.yaml', { cwd: root })
    .filter((file) => file !== none)
    .sort();
  return {
    asked: ofSections(names, read(names, asked).asked),
    typed: chapters.flatMap((file) => ofSections(file, read(file, typed).typed)),
    absent: read(none, absent).absent,
  };
}
