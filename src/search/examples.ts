/** The questions and texts of which the right section is known: what the ranking learns from. */
import { simplified } from '#src/i18n/simplified.ts';
import { featuresOf, type Features } from './features.ts';
import type { Example } from './learn.ts';
import { tokensOf } from './words.ts';
import type { Weighed } from './buildWords.ts';

/** How much an example of each kind counts, against 1 for a question. */
const counts = { slug: 4, title: 4, subtitle: 2, summary: 2, term: 0.5, sentence: 0.4 } as const;

const sentences = (text: string): string[] =>
  text.split(/(?<=[.?!]) |(?<=[。？！；])/).filter((sentence) => sentence.length > 3);

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
  const add = (features: Features, answer: number, weight: number): void => {
    examples.push({ features, answer, weight });
  };
  // As a question is: whoever types traditional characters is understood by the simplified ones.
  const phrase = (text: string): Features => featuresOf(tokensOf(simplified(text)));
  sections.forEach(({ title, slug, subtitles, summary, text, terms, asked }, section) => {
    for (const each of typed[section] ?? []) add(phrase(each), section, 1);
    for (const each of asked) add(phrase(each), section, 1);
    add(phrase(title), section, counts.title);
    for (const each of subtitles) add(phrase(each), section, counts.subtitle);
    add(phrase(summary), section, counts.summary);
    for (const each of terms) add(phrase(each), section, counts.term);
    // Neighbours in running text would be most of what is learned and say little.
    for (const each of sentences(text))
      add({ ...phrase(each), neighbours: [] }, section, counts.sentence);
    add(phrase(slug.replaceAll('-', ' ')), section, counts.slug);
  });
  for (const each of absent) add(phrase(each), sections.length, 1);
  return examples;
}
