/**
 * The numbers that a text states by `<Num of="…">`, each computed here from data and constants by
 * tested functions. The names are the author's; a value is in the unit its comment gives.
 */
import { applicationNumbers } from './applications.ts';
import { computeNumbers } from './compute.ts';
import { historyNumbers } from './history.ts';
import { risks } from './risks.ts';
import { rlhf } from './rlhf.ts';

/** The rows of a set of content/data. */
export type Rows = (set: string) => readonly Readonly<Record<string, unknown>>[];

/** Every computed number by its name. Each topic adds its own. */
export const numbersFrom = (rows: Rows): ReadonlyMap<string, number> =>
  new Map(topics.flatMap((topic) => Object.entries(topic(rows))));

/** One topic's numbers: a pure function of the data. */
export type Topic = (rows: Rows) => Readonly<Record<string, number>>;

const topics: readonly Topic[] = [historyNumbers, rlhf, computeNumbers, risks, applicationNumbers];
