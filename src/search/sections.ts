/** The sections for what is typed, before the full text is asked. Pure. */
import { isHopeless, isLikely, isSure } from './doubt.ts';
import type { FoundTyped } from './findTyped.ts';
import type { Outline, OutlineSection, OutlineTerm } from './outline.ts';
import { termAsked } from './terms.ts';

export interface Sections {
  /** The term of the glossary that was asked for. */
  readonly term: OutlineTerm | undefined;
  /** Those that answer, and those that explain the term even if they say it otherwise. */
  readonly answers: readonly OutlineSection[];
  /** Where none answers for sure, those that come nearest, few. */
  readonly nearest: readonly OutlineSection[];
}

/** How many sections are offered that may not answer. */
const few = 3;

export function sectionsFor(outline: Outline, { found, ways }: FoundTyped): Sections {
  const term = termAsked(outline.terms, [...ways, found.searched]);
  const sections = (numbers: readonly number[]): OutlineSection[] =>
    [...new Set(numbers)].flatMap((number) => outline.sections[number] ?? []);
  const places = found.places.map(({ section }) => section);
  const answers = term
    ? [...(isLikely(found.doubt) ? places : []), ...term.places]
    : isSure(found.doubt)
      ? places
      : [];
  const comesNear = answers.length === 0 && !term && !isHopeless(found.doubt);
  return {
    term,
    answers: sections(answers),
    nearest: comesNear ? sections(places.slice(0, few)) : [],
  };
}
