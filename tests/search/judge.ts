/** What readers type, and how often a way to search leads them to the section that they mean. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { locales } from '#src/i18n/locales.ts';

const query = z.strictObject({
  /** The language of the page that is asked. */
  on: z.enum(locales),
  /** In which way it is hard. */
  how: z.string(),
  typed: z.string().min(1),
  /** The sections, `chapter#section`, any of which is right; none for what the book does not have. */
  places: z.array(z.string().regex(/^[a-z-]+#[a-z0-9-]+$/)),
});
export type Query = z.infer<typeof query>;

/**
 * `open`: the ranking was tuned on them. `aside`: they only judge it, but how many are answered has been
 * looked at often. `blind`: what others wrote and judged before any was asked; what was reached on it was
 * looked at when the last settings were chosen. Those that were blind before have joined `open`.
 */
export const querySets = ['open', 'aside', 'blind'] as const;
export type QuerySet = (typeof querySets)[number];

export const queriesOf = (set: QuerySet): Query[] =>
  z
    .array(query)
    .parse(parse(readFileSync(new URL(`queries/${set}.yaml`, import.meta.url), 'utf8')));

export interface Judgement {
  /** How many questions have an answer in the book. */
  readonly asked: number;
  /** Shares of them, 0..1: the right section first, among the first three, nothing found at all. */
  readonly first: number;
  readonly third: number;
  readonly nothing: number;
  /** Of what the book does not have, the share for which nothing is said to be found. */
  readonly absent: number;
  readonly missed: readonly { readonly query: Query; readonly answers: readonly string[] }[];
}

/**
 * `answer` gives the sections for a query, `chapter#section`, best first; `has` are those of the book:
 * a question for a section that is not written yet is left out.
 */
export async function judge(
  queries: readonly Query[],
  has: ReadonlySet<string>,
  answer: (query: Query) => Promise<readonly string[]>,
): Promise<Judgement> {
  const judged = [];
  for (const each of queries) {
    if (each.places.length > 0 && !each.places.some((place) => has.has(place))) continue;
    const answers = await answer(each);
    judged.push({ query: each, answers, at: answers.findIndex((a) => each.places.includes(a)) });
  }
  const there = judged.filter((one) => one.query.places.length > 0);
  const absent = judged.filter((one) => one.query.places.length === 0);
  const share = (some: readonly unknown[], of: readonly unknown[]): number =>
    some.length / Math.max(1, of.length);
  return {
    asked: there.length,
    first: share(
      there.filter(({ at }) => at === 0),
      there,
    ),
    third: share(
      there.filter(({ at }) => at >= 0 && at < 3),
      there,
    ),
    nothing: share(
      there.filter(({ answers }) => answers.length === 0),
      there,
    ),
    absent: share(
      absent.filter(({ answers }) => answers.length === 0),
      absent,
    ),
    missed: [
      ...there.filter(({ at }) => at !== 0),
      ...absent.filter(({ answers }) => answers.length > 0),
    ],
  };
}
