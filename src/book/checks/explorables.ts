/** Imports, and the components they bring. */
import { inChapter, type ChapterOutline, type Import } from '../outline.ts';
import type { Problem } from '../problems.ts';
import type { Known } from './known.ts';

const nouns = { explorables: 'explorable', charts: 'chart' } as const;

export function checkExplorables(chapter: ChapterOutline, known: Known): Problem[] {
  const used = inChapter(chapter, (section) => section.explorables);
  return [
    ...chapter.imports.flatMap((each) => checkImport(chapter, each, known)),
    ...used
      .filter(({ locale }) => locale !== chapter.locale)
      .map(({ room, folder, locale, line }) => ({
        file: chapter.file,
        line,
        what:
          locale === ''
            ? `The ${nouns[room]} "${folder}" has no locale.`
            : `The ${nouns[room]} "${folder}" has the locale "${locale}" in a file of "${chapter.locale}".`,
        fix: `Write locale="${chapter.locale}".`,
      })),
  ];
}

function checkImport(
  { file, elements }: ChapterOutline,
  { name, room, folder, line }: Import,
  { figures }: Known,
): Problem[] {
  if (room === null || folder === null)
    return [
      {
        file,
        line,
        what: 'This import is neither one of an explorable nor one of a chart.',
        fix: "Write import Name from '#explorables/<folder>/index.astro' (or #charts/…); the author's words need no import.",
      },
    ];
  if (!figures.has(`${room}/${folder}`))
    return [
      {
        file,
        line,
        what: `There is no ${nouns[room]} "${folder}".`,
        fix: `Use the name of a folder in src/${room} that has an index.astro.`,
      },
    ];
  if (elements.some((element) => element.name === name)) return [];
  return [
    {
      file,
      line,
      what: `The ${nouns[room]} "${folder}" is imported and not used.`,
      fix: `Write <${name} locale="…" /> in a section, or remove the import.`,
    },
  ];
}
