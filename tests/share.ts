/**
 * How much of the book a run looks at. `npm test` looks at a share of the pages and figures for what
 * depends little on the text, each test at another share; `npm run test:all` at every one.
 */

/** Names the variable of the environment that asks for everything. */
export const everything = 'TEST_EVERYTHING';

/** Whether a run looks at everything. */
export const looksAtAll = (): boolean => process.env[everything] !== undefined;

/** Every `n`-th of the list, from the one at `first` on; the whole list if everything is asked for. */
export const share = <T>(list: readonly T[], n: number, first = 0): readonly T[] =>
  looksAtAll() ? list : list.filter((_, i) => i % n === first % n);
