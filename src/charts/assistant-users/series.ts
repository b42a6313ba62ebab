/** Which counts may stand on one line: those of one product, for one length of time, by those who know or by those who measure. */
import type { Product, UserCount } from '#src/schemas/assistant-users.ts';

export interface Series {
  readonly product: Product;
  readonly per: UserCount['per'];
  /** In the order of time. */
  readonly rows: readonly UserCount[];
}

const isOutside = ({ by }: UserCount): boolean => by === 'outside';

/** In the order in which each first appears. */
export function series(counts: readonly UserCount[]): Series[] {
  const found = new Map<string, UserCount[]>();
  for (const count of counts) {
    const key = `${count.product} ${count.per} ${isOutside(count)}`;
    found.set(key, [...(found.get(key) ?? []), count]);
  }
  return [...found.values()].map((rows) => {
    const [first] = rows as [UserCount];
    return {
      product: first.product,
      per: first.per,
      rows: rows.toSorted((a, b) => a.date.localeCompare(b.date)),
    };
  });
}

/** The last in time; undefined of none. */
export const latest = (rows: readonly UserCount[]): UserCount | undefined =>
  rows.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
