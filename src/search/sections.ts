/** The sections for what is typed, before the full text is asked. Pure. */
import type { FoundTyped } from './findTyped.ts';
import type { Outline, OutlineSection, OutlineTerm } from './outline.ts';
import { termAsked } from './terms.ts';

export interface Sections {
  /** The term of the glossary that was asked for. */
  readonly term: OutlineTerm | undefined;
  /** Those that answer, and those that explain the term even if they say it otherwise. */
  readonly answers: readonly OutlineSection[];
  /** Where none answers and no term was asked for, those that might have been meant. */
  readonly guesses: readonly OutlineSection[];
}

export function sectionsFor(outline: Outline, { found, ways }: FoundTyped): Sections {
  const term = termAsked(outline.terms, [...ways, found.searched]);
  const sections = (numbers: readonly number[]): OutlineSection[] =>
    [...new Set(numbers)].flatMap((number) => outline.sections[number] ?? []);
  const answers = sections([
    ...found.places.map(({ section }) => section),
    ...(term?.places ?? []),
  ]);
  return {
    term,
    answers,
    guesses:
      answers.length > 0 || term ? [] : sections(found.guesses.map(({ section }) => section)),
  };
}
