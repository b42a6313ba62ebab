/**
 * Private characters that carry what Mermaid would change on the way through it: it runs labels
 * through an HTML sanitiser, which drops what looks like a tag.
 */
const guards: Readonly<Record<string, string>> = {
  '<': '\uE001',
  '>': '\uE002',
  '&': '\uE003',
  '#': '\uE006',
  ';': '\uE007',
  '"': '\uE008',
};
const guarded = new Map(Object.entries(guards).map(([character, guard]) => [guard, character]));
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '”',
  nbsp: '\u00a0',
};

/** Stands at the head of a line that is set smaller. */
export const DETAIL_MARK = '\uE005';

/** Entity codes as the characters they stand for: Mermaid's `#9829;` and HTML's `&#9829;`, `#lt;` and `&lt;`. */
export const decode = (text: string): string =>
  text
    .replace(/[&#](lt|gt|amp|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replace(/&?#(?:x([\da-f]{1,5})|(\d{1,6}));/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    );

export const guard = (text: string): string =>
  text.replace(/[<>&#;"]/g, (character) => guards[character] ?? '');

/** The text as its author wrote it. */
export const unguard = (text: string): string =>
  text
    .replaceAll(DETAIL_MARK, '')
    .replace(/[\uE001-\uE008]/g, (character) => guarded.get(character) ?? '')
    // What Mermaid makes of an entity code that it meets elsewhere.
    .replace(/ﬂ°°/g, '#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';');
