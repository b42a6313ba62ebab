/** The order of two cells of a column. Pure, and small: it is sent to the reader. */
export type Direction = 'ascending' | 'descending';

/** A stable comparison of keys: as numbers where both are, otherwise as words of the language. */
export function compare(a: string, b: string, direction: Direction, language: string): number {
  const [x, y] = [Number(a), Number(b)];
  const order =
    a !== '' && b !== '' && !Number.isNaN(x) && !Number.isNaN(y)
      ? x - y
      : a.localeCompare(b, language);
  return direction === 'ascending' ? order : -order;
}
