/**
 * How Chinese the sentences of a chapter are, in four figures. English joins clauses with colons and
 * semicolons and refers back with pronouns; Chinese says in words how one clause follows from another,
 * and names the thing again.
 */
import type { BookInput } from './input.ts';
import { lengthOf } from './length.ts';
import { passagesOf } from './passages.ts';
import { read } from './read.ts';

/**
 * Words that say how one clause follows from another. Only those of two characters and more: 但, 却,
 * 若, 而 and 就 stand inside of other words (不但, 退却, 若干, 而已, 成就) or join nothing. Words of
 * order (首先, 然后) and of adding (此外, 同时) are left out, too: a list has them without an argument.
 */
export const connectives: Readonly<Record<string, readonly string[]>> = {
  'cause and consequence': ['因为', '由于', '既然', '所以', '因此', '因而', '于是'],
  contrast: ['但是', '可是', '不过', '然而', '虽然', '尽管', '反而'],
  condition: ['如果', '要是', '只要', '除非', '否则', '即使', '哪怕', '不管', '无论'],
  'one step further': ['不仅', '不但', '而且', '并且', '甚至', '何况'],
  'the same in other words': ['也就是说', '换句话说', '例如', '比如'],
};

export interface ChineseHabits {
  readonly chapter: string;
  readonly characters: number;
  /** For 1,000 Han characters, as all that follow. */
  readonly colons: number;
  readonly semicolons: number;
  readonly pronouns: number;
  readonly connectives: number;
}

/** For 1,000 Han characters: at most, and of connectives at least. */
export const targets = { colons: 5, semicolons: 2, pronouns: 4, connectives: 6 } as const;

const signs = {
  colons: /：/g,
  semicolons: /；/g,
  pronouns: /它/g,
  connectives: new RegExp(Object.values(connectives).flat().join('|'), 'g'),
} as const;

/** Of running text. What is written in diagrams is no sentence, and has little room. */
export function habitsOf(chapter: string, text: string): ChineseHabits {
  const characters = lengthOf(text, 'zh');
  const rate = (sign: RegExp): number =>
    characters === 0 ? 0 : (1000 * (text.match(sign)?.length ?? 0)) / characters;
  return {
    chapter,
    characters,
    colons: rate(signs.colons),
    semicolons: rate(signs.semicolons),
    pronouns: rate(signs.pronouns),
    connectives: rate(signs.connectives),
  };
}

/** Blocks of text with their captions, cells and choices; not heads, not diagrams. */
const isProse = (kind: string): boolean => /(?:paragraph|tableCell|heading)$/.test(kind);

/** One row for a chapter, in the order of the book. */
export const habitsOfBook = ({
  book,
  sections,
}: Pick<BookInput, 'book' | 'sections'>): ChineseHabits[] =>
  book.chapters.map(({ id }) => {
    const passages = sections
      .filter(({ chapter, locale }) => chapter === id && locale === 'zh')
      .flatMap((section) => {
        const { outline } = read(section);
        return outline ? passagesOf(outline) : [];
      });
    return habitsOf(
      id,
      passages
        .filter(({ kind }) => isProse(kind))
        .map(({ text }) => text)
        .join('\n'),
    );
  });

/** The names of the figures that miss their target. */
export const missed = (habits: ChineseHabits): (keyof typeof targets)[] =>
  (['colons', 'semicolons', 'pronouns', 'connectives'] as const).filter((name) =>
    name === 'connectives' ? habits[name] < targets[name] : habits[name] > targets[name],
  );
