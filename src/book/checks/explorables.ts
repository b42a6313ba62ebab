/** Imports, and the components they bring. */
import { type TextOutline, type Import } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { nounOf } from '../words.ts';
import { checkParts } from './figure-parts.ts';
import type { Known } from './known.ts';

export function checkExplorables(text: TextOutline, known: Known): Problem[] {
  const used = text.explorables;
  return [
    ...text.imports.flatMap((each) => checkImport(text, each, known)),
    ...used
      .filter(({ room, folder }) => known.figures.has(`${room}/${folder}`))
      .flatMap((figure) => checkParts(text.file, figure)),
    ...used
      .filter(({ locale }) => locale !== text.locale)
      .map(({ room, folder, locale, line }) => ({
        file: text.file,
        line,
        what:
          locale === ''
            ? `The ${nounOf[room]} "${folder}" has no locale.`
            : `The ${nounOf[room]} "${folder}" has the locale "${locale}" in a file of "${text.locale}".`,
        fix: `Write locale="${text.locale}".`,
      })),
  ];
}

function checkImport(
  { file, elements }: TextOutline,
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
        what: `There is no ${nounOf[room]} "${folder}".`,
        fix: `Use the name of a folder in src/${room} that has an index.astro.`,
      },
    ];
  if (elements.some((element) => element.name === name)) return [];
  return [
    {
      file,
      line,
      what: `The ${nounOf[room]} "${folder}" is imported and not used.`,
      fix: `Write <${name} locale="…">…</${name}> in a section, or remove the import.`,
    },
  ];
}
