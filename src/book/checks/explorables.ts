/** Imports, and the components they bring. */
import { inChapter, type ChapterOutline, type Import } from '../outline.ts';
import type { Problem } from '../problems.ts';
import type { Known } from './known.ts';

export function checkExplorables(chapter: ChapterOutline, known: Known): Problem[] {
  const used = inChapter(chapter, (section) => section.explorables);
  return [
    ...chapter.imports.flatMap((each) => checkImport(chapter, each, known)),
    ...used
      .filter(({ locale }) => locale !== chapter.locale)
      .map(({ folder, locale, line }) => ({
        file: chapter.file,
        line,
        what:
          locale === ''
            ? `The explorable "${folder}" has no locale.`
            : `The explorable "${folder}" has the locale "${locale}" in a file of "${chapter.locale}".`,
        fix: `Write locale="${chapter.locale}".`,
      })),
  ];
}

function checkImport(
  { file, elements }: ChapterOutline,
  { name, folder, line }: Import,
  { explorables }: Known,
): Problem[] {
  if (folder === null)
    return [
      {
        file,
        line,
        what: 'This import is not one of an explorable.',
        fix: "Write import Name from '#explorables/<folder>/index.astro'; the author's words need no import.",
      },
    ];
  if (!explorables.has(folder))
    return [
      {
        file,
        line,
        what: `There is no explorable "${folder}".`,
        fix: 'Use the name of a folder in src/explorables that has an index.astro.',
      },
    ];
  if (elements.some((element) => element.name === name)) return [];
  return [
    {
      file,
      line,
      what: `The explorable "${folder}" is imported and not used.`,
      fix: `Write <${name} locale="…" /> in a section, or remove the import.`,
    },
  ];
}
