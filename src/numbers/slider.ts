/** An input's range on a slider of a thousand places: even steps, or even factors over a wide range. */
import type { Input } from './declare.ts';

const places = 1000;

type Ranged = Pick<Input, 'whole'> & { readonly range: NonNullable<Input['range']> };

/** Where the ends are positive and more than a thousandfold apart, a place is a factor. */
const byFactor = ([least, most]: Ranged['range']): boolean => least > 0 && most / least > 1000;

/** The value at a place, 0 to 1,000; whole where the input is. */
export function valueAt({ range, whole }: Ranged, place: number): number {
  const [least, most] = range;
  const share = Math.min(1, Math.max(0, place / places));
  const value = byFactor(range) ? least * (most / least) ** share : least + (most - least) * share;
  const held = Math.min(most, Math.max(least, value));
  return whole ? Math.round(held) : Number(held.toPrecision(4));
}

/** The place of a value, held within the range. */
export function placeOf({ range }: Ranged, value: number): number {
  const [least, most] = range;
  const held = Math.min(most, Math.max(least, value));
  const share = byFactor(range)
    ? Math.log(held / least) / Math.log(most / least)
    : (held - least) / (most - least);
  return Math.round(share * places);
}
