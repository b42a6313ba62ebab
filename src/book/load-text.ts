/** Texts on disk as outlines: each is read once, and again when its file has changed. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '#src/i18n/locales.ts';
import { addressesOf, type Addresses } from './addresses.ts';
import { sectionFile } from './input.ts';
import { foldersIn } from './folders.ts';
import type { TextOutline } from './outline.ts';
import { readText } from './read-text.ts';
import { MdxSyntaxError } from './tree.ts';

const known = new Map<string, { stamp: string; outline: TextOutline }>();

/** `file` from `root`, the project's folder. Throws `MdxSyntaxError`, or the error of a missing file. */
export function loadText(root: string, file: string, locale: Locale): TextOutline {
  const path = join(root, file);
  const { mtimeMs, size } = statSync(path);
  const stamp = `${mtimeMs} ${size}`;
  const read = known.get(path);
  if (read?.stamp === stamp) return read.outline;
  const outline = readText(readFileSync(path, 'utf8'), file, locale);
  known.set(path, { stamp, outline });
  return outline;
}

/** The registry of a language. What cannot be read is left out: the checks of the book tell of it. */
export function loadAddresses(root: string, locale: Locale): Addresses {
  const chapters = 'content/chapters';
  return addressesOf(
    foldersIn(join(root, chapters)).flatMap((chapter) =>
      foldersIn(join(root, chapters, chapter)).flatMap((section) => {
        try {
          const outline = loadText(root, sectionFile(chapter, section, locale), locale);
          return { chapter, section, outline };
        } catch (error) {
          if (error instanceof MdxSyntaxError || isMissing(error)) return [];
          throw error;
        }
      }),
    ),
  );
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
