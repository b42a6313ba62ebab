/** The author's words: known, complete, and in their place. */
import type { Import, TextOutline, WrittenElement } from '../outline.ts';
import type { Problem } from '../problems.ts';
import { importedFigure, isAuthorWord, type Word } from '../words.ts';
import type { Known } from './known.ts';

export const checkWords = (text: TextOutline, { words }: Known): Problem[] => [
  ...text.elements.flatMap((element) => {
    const word = words.get(element.name ?? '');
    if (word) return checkWord(text, element, word);
    return text.imports.some(({ name }) => name === element.name)
      ? []
      : [unknownWord(text.file, element, words)];
  }),
  ...text.code.map(({ line }) => ({
    file: text.file,
    line,
    what: 'There is code in the text: MDX runs what stands in braces or after "export".',
    fix: "Write \\{ for a brace; a heading's id is {#id}.",
  })),
];

const unknownWord = (
  file: string,
  { name, line }: WrittenElement,
  words: Known['words'],
): Problem => ({
  file,
  line,
  what: `<${name ?? ''}> is neither one of the author's words nor imported.`,
  fix: `Import it from #explorables/… or #charts/…, or use one of ${[...words.keys()].join(', ')}.`,
});

function checkWord({ file, imports }: TextOutline, element: WrittenElement, word: Word): Problem[] {
  const { name, attributes, within, line } = element;
  const allowed = [...word.required, ...word.optional];
  const at = (what: string, fix: string): Problem => ({ file, line, what, fix });
  const written = (attribute: string): boolean => {
    const value = attributes.get(attribute);
    return typeof value === 'string' && value !== '';
  };
  return [
    ...word.required
      .filter((attribute) => !written(attribute))
      .map((attribute) =>
        at(`<${name}> has no ${attribute}.`, `Write ${attribute}="…", in quotes.`),
      ),
    ...[...attributes.keys()]
      .filter((attribute) => !allowed.includes(attribute))
      .map((attribute) =>
        at(
          `<${name}> has an unknown attribute "${attribute}".`,
          allowed.length > 0 ? `It knows ${allowed.join(', ')}.` : 'It knows none.',
        ),
      ),
    ...Object.entries(word.values ?? {}).flatMap(([attribute, values]) => {
      const value = attributes.get(attribute);
      return typeof value !== 'string' || value === '' || values.includes(value)
        ? []
        : at(
            `<${name} ${attribute}="${value}"> is unknown.`,
            `Its ${attribute} is one of ${values.join(', ')}.`,
          );
    }),
    ...(word.within === undefined || isIn(word.within, within.at(-1), imports)
      ? []
      : [
          at(
            `<${name}> stands outside of ${word.within.map(nameOf).join(' and ')}.`,
            'Move it directly into one.',
          ),
        ]),
  ];
}

/** Whether a word stands directly in one of these; what stands in an unknown one is not blamed, too. */
function isIn(
  places: readonly string[],
  parent: string | undefined,
  imports: readonly Import[],
): boolean {
  if (parent === undefined) return false;
  if (isAuthorWord(parent)) return places.includes(parent);
  const imported = imports.some(({ name }) => name === parent);
  return !imported || places.includes(importedFigure);
}

const nameOf = (place: string): string =>
  place === importedFigure ? `an ${importedFigure}` : `<${place}>`;
