/** What an explorable's checks.ts gives: assertions of its oracle as numbers, for a test and for a reader alike. */

/** The same in both languages. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

export interface Checked {
  readonly name: Words;
  readonly expected: number;
  readonly got: number;
  /** The largest difference that passes, 0 or more. */
  readonly tolerance: number;
  readonly pass: boolean;
}

/** Whether `got` is within `tolerance` of `expected`; NaN never is. */
export const check = (name: Words, expected: number, got: number, tolerance: number): Checked => ({
  name,
  expected,
  got,
  tolerance,
  pass: Math.abs(got - expected) <= tolerance,
});

/** The largest of these differences, which should be 0, whatever their signs. */
export const checkGaps = (name: Words, gaps: Iterable<number>, tolerance: number): Checked =>
  check(
    name,
    0,
    [...gaps].reduce((most, gap) => Math.max(most, Math.abs(gap)), 0),
    tolerance,
  );

/** Differences of two lists, number by number; NaN if their lengths differ. */
export const gapsOf = (one: ArrayLike<number>, other: ArrayLike<number>): number[] =>
  one.length === other.length ? Array.from(one, (value, i) => value - other[i]!) : [Number.NaN];
