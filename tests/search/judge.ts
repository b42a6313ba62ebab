/** What readers type, and how often a way to search leads them to the section that they mean. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { locales } from '#src/i18n/locales.ts';
import { delocalise, placeOf } from '#src/i18n/urls.ts';

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
 * `open`: the ranking was tuned on them, and they joined it as they were spent. `aside`: they only judge it, but
 * how many are answered has been looked at before. `blind`: what others wrote who saw the outline alone, judged
 * by another from the texts before any was asked; asked twice, before and after the last questions to learn from.
 */
export const querySets = ['open', 'aside', 'blind'] as const;
export type QuerySet = (typeof querySets)[number];

export const queriesOf = (set: QuerySet): Query[] =>
  z
    .array(query)
    .parse(parse(readFileSync(new URL(`queries/${set}.yaml`, import.meta.url), 'utf8')));

/** `chapter#section` of an address, in either language. */
export const placeAt = (url: string): string => placeOf(delocalise(url, '/').path) ?? url;

/** What a way to search shows for a query. */
export interface Shown {
  /** `chapter#section`, best first. */
  readonly sections: readonly string[];
  /** Whether it says that they answer, or only that they come nearest. */
  readonly sure: boolean;
}

export interface Judgement {
  /** How many questions have an answer in the book. */
  readonly asked: number;
  /** Shares of them, 0..1: the right section shown first, among the first three, nothing shown at all. */
  readonly first: number;
  readonly third: number;
  readonly nothing: number;
  /** Shares of them: the right section first and shown as an answer; taken for what may not be there. */
  readonly firstForSure: number;
  readonly doubted: number;
  /** Of what the book does not have, the share for which that is said. */
  readonly absent: number;
  readonly missed: readonly { readonly query: Query; readonly shown: Shown }[];
}

const says = ({ sections, sure }: Shown): boolean => sure && sections.length > 0;

/**
 * `answer` shows the sections for a query; `has` are those of the book: a question for a section that is
 * not written yet is left out.
 */
export async function judge(
  queries: readonly Query[],
  has: ReadonlySet<string>,
  answer: (query: Query) => Promise<Shown>,
): Promise<Judgement> {
  const judged = [];
  for (const query of queries) {
    if (query.places.length > 0 && !query.places.some((place) => has.has(place))) continue;
    const shown = await answer(query);
    const at = shown.sections.findIndex((section) => query.places.includes(section));
    judged.push({ query, shown, at });
  }
  type One = (typeof judged)[number];
  const there = judged.filter(({ query }) => query.places.length > 0);
  const absent = judged.filter(({ query }) => query.places.length === 0);
  const share = (of: readonly One[], fits: (one: One) => boolean): number =>
    of.filter(fits).length / Math.max(1, of.length);
  return {
    asked: there.length,
    first: share(there, ({ at }) => at === 0),
    third: share(there, ({ at }) => at >= 0 && at < 3),
    nothing: share(there, ({ shown }) => shown.sections.length === 0),
    firstForSure: share(there, ({ at, shown }) => at === 0 && says(shown)),
    doubted: share(there, ({ shown }) => !says(shown)),
    absent: share(absent, ({ shown }) => !says(shown)),
    missed: [...there.filter(({ at }) => at !== 0), ...absent.filter(({ shown }) => says(shown))],
  };
}
