/**
 * What a number that a text states is made of. One declaration gives the value, what a reader is
 * shown when the number is opened, and the function that answers when an input is changed.
 */
import { namesIn, readFormula, type Values } from './formula.ts';

/** A wording in both languages. */
export type Words = readonly [en: string, zh: string];

/** Where an input's value comes from. */
export type Origin =
  /** True by definition, or chosen for the example. */
  | 'definition'
  /** A work of the bibliography and the place in it, as in `<Cite>`. */
  | { readonly cite: string; readonly at: string }
  /** A row of content/data, which has its own sources. */
  | { readonly set: string; readonly row: string }
  /** Another number of the registry. */
  | { readonly number: string };

/** One input of a number. */
export interface Input {
  readonly value: number;
  /** What it is, with its unit. */
  readonly is: Words;
  readonly from: Origin;
  /** Between which values, both included, it may be set; without a range it is fixed. */
  readonly range?: readonly [least: number, most: number];
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** Inputs by the names that the formula uses. */
export type Inputs = Readonly<Record<string, Input>>;

/** A number with all that it is made of. */
export interface Declared {
  /** Arithmetic that `readFormula` reads, or a wording where a function does more than arithmetic. */
  readonly formula: string | Words;
  readonly inputs: Inputs;
  /** A pure function of the inputs' values. */
  readonly of: (values: Values) => number;
}

/** Numbers by their names. */
export type Table = Readonly<Record<string, Declared>>;

/** The rows of a set of content/data. */
export type Rows = (set: string) => readonly Readonly<Record<string, unknown>>[];

/** Answers with the value that `compute` gives under that name, computed now or kept from before. */
export type Keep = <T>(name: string, compute: () => T) => T;

/** One topic's numbers: a pure function of the data. `keep` may spare it what takes long. */
export type Topic = (rows: Rows, keep?: Keep) => Table;

type In<K extends string> = Readonly<Record<K, number>>;

/**
 * A number by its formula alone. Throws where the formula uses a name without an input, or an input
 * is not used.
 */
export function byFormula(formula: string, inputs: Inputs): Declared {
  const names = namesIn(formula);
  const odd = [
    ...names.filter((name) => !(name in inputs)),
    ...Object.keys(inputs).filter((name) => !names.includes(name)),
  ];
  if (odd.length > 0)
    throw new Error(`“${formula}” and its inputs do not agree about: ${odd.join(', ')}.`);
  return { formula, inputs, of: readFormula(formula) };
}

/**
 * A number by a function of `maths/` or of a figure's model, and what it does: in words, or as
 * arithmetic, which a test then holds against the function.
 */
export function byFunction<K extends string>(
  formula: string | Words,
  inputs: Readonly<Record<K, Input>>,
  of: (values: In<K>) => number,
): Declared {
  return { formula, inputs, of: of as Declared['of'] };
}

/** The value with the inputs as they are declared. */
export const valueOf = ({ inputs, of }: Declared): number => of(valuesOf(inputs));

/** The declared values of inputs, by name. */
export const valuesOf = (inputs: Inputs): Values =>
  Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));

type Range = readonly [least: number, most: number];

const ranged = (range: Range | undefined, values: readonly number[]) =>
  range && { range, ...([...values, ...range].every(Number.isInteger) ? { whole: true } : {}) };

/** An input that a work states. Whole numbers within a range of whole numbers stay whole. */
export const cited = (
  value: number,
  is: Words,
  [cite, at]: readonly [work: string, at: string],
  range?: Range,
): Input => ({ value, is, from: { cite, at }, ...ranged(range, [value]) });

/** An input that is so by definition, or was chosen for the example. */
export const chosen = (value: number, is: Words, range?: Range): Input => ({
  value,
  is,
  from: 'definition',
  ...ranged(range, [value]),
});

/** One number of one row of content/data; NaN, which no text can round to, where it is missing. */
export function datum(
  rows: Rows,
  [set, row, field]: readonly [set: string, row: string, field: string],
  is: Words,
  range?: Range,
): Input {
  const found = rows(set).find((each) => each['id'] === row)?.[field];
  const value = typeof found === 'number' ? found : NaN;
  return { value, is, from: { set, row }, ...ranged(range, [value]) };
}

/** The values of a table of numbers, by name. */
export const valuesIn = (table: Table): Record<string, number> =>
  Object.fromEntries(Object.entries(table).map(([name, each]) => [name, valueOf(each)]));

/** Another number of the registry as an input: its value follows from its own declaration. */
export function derived(table: Table, number: string, is: Words, range?: Range): Input {
  const declared = table[number];
  if (!declared) throw new Error(`There is no number "${number}" to be made use of.`);
  return { value: valueOf(declared), is, from: { number }, ...(range ? { range } : {}) };
}
