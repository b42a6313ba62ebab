/** The questions and texts of which the right section is known: what the ranking learns from. */
import { featuresOf } from './features.ts';
import type { Example } from './learn.ts';
import { askedTokens, tokensOf, wordsOf } from './words.ts';
import type { Weighed } from './buildWords.ts';

/** How much an example of each kind counts, against 1 for a question. */
const counts = { slug: 4, title: 4, subtitle: 2, summary: 2, term: 0.5, sentence: 0.1 } as const;

const sentences = (text: string): string[] =>
  text.split(/(?<=[.?!]) |(?<=[。？！；])/).filter((sentence) => sentence.length > 3);

const oneWord = (feature: string): boolean => !feature.includes(' ');

/**
 * `sections`: of one language; `typed`: what readers type who look for the section of that place in the
 * list; `absent`: what they type though no section has it, whose answer is the number of sections.
 */
export function examplesOf(
  sections: readonly Weighed[],
  typed: readonly (readonly string[])[],
  absent: readonly string[],
): Example[] {
  const examples: Example[] = [];
  const add = (features: readonly string[], answer: number, weight: number): void => {
    examples.push({ features, answer, weight });
  };
  const question = (text: string): string[] => featuresOf(askedTokens(text));
  const phrase = (text: string): string[] => featuresOf(tokensOf(text));
  sections.forEach(({ title, slug, subtitles, summary, text, terms, asked }, section) => {
    for (const each of typed[section] ?? []) add(question(each), section, 1);
    for (const each of asked) add(phrase(each), section, 1);
    add(phrase(title), section, counts.title);
    for (const each of subtitles) add(phrase(each), section, counts.subtitle);
    add(phrase(summary), section, counts.summary);
    for (const each of terms) add(phrase(each), section, counts.term);
    // Neighbours in running text would be most of what is learned and say little.
    for (const each of sentences(text)) add(phrase(each).filter(oneWord), section, counts.sentence);
    add(wordsOf(slug), section, counts.slug);
  });
  for (const each of absent) add(question(each), sections.length, 1);
  return examples;
}
