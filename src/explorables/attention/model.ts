/** One layer of attention over three tokens in two dimensions, as the section works it by hand. */
import { choice, defineState, flag, integer, type Field } from '#src/drawing/state.ts';
import { attention, joinHeads, splitHeads, type Attention } from '#src/maths/attention.ts';
import { clamp } from '#src/maths/clamp.ts';
import { matrix, multiply, row, type Matrix } from '#src/maths/linear-algebra.ts';
import { random } from '#src/maths/random.ts';
import { softmax } from '#src/maths/softmax.ts';
import { deviation, mean, sum } from '#src/maths/statistics.ts';
import { chiSquare } from '#src/maths/variates.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/** “dog”, “barked”, “it”. */
export const tokens = ['0', '1', '2'] as const;
export type Token = (typeof tokens)[number];

/** Query, key and value of each token. */
export const vectorNames = ['q0', 'q1', 'q2', 'k0', 'k1', 'k2', 'v0', 'v1', 'v2'] as const;
export type VectorName = (typeof vectorNames)[number];
export type Vector = readonly [x: number, y: number];

/** Half the width of the drawn plane; vectors stand on a grid, so that a link carries them exactly. */
export const reach = 2.5;
const grid = 0.1;
export const onGrid = (value: number): number =>
  Number((Math.round(clamp(value, -reach, reach) / grid) * grid).toFixed(1)) + 0;

/** Both coordinates of all nine, in the order of their names. */
const byHand = [1, 0, 0.5, 1, 1.5, 0, 2, 0, 0, 1, 1, 0, 1, 0, 0, 1, 0.5, 0.5];

const vectors: Field<readonly number[]> = {
  initial: byHand,
  read(text) {
    const given = text.split('_').map((part) => (part === '' ? Number.NaN : Number(part)));
    return given.length === byHand.length && given.every(Number.isFinite)
      ? given.map(onGrid)
      : undefined;
  },
  write: (value) => value.map(onGrid).join('_'),
};

export const state = defineState({
  vectors,
  /** Whose query is drawn. */
  asks: choice(tokens, '2'),
  /** Which vector the sliders move. */
  moves: choice(vectorNames, 'q2'),
  mask: flag(true),
  root: flag(true),
  heads: choice(['1', '2'], '1'),
  /** Degrees by which all queries and keys are turned. */
  turn: integer({ min: 0, max: 350, step: 10, initial: 0 }),
  /** The width of the random vectors. */
  d: integer({ min: 1, max: 128, initial: 128, log: true }),
  fault: faultField(faults),
});

export const vectorOf = (all: readonly number[], name: VectorName): Vector => {
  const at = 2 * vectorNames.indexOf(name);
  return [all[at]!, all[at + 1]!];
};

/** With one vector put elsewhere, on the grid. */
export function placed(all: readonly number[], name: VectorName, [x, y]: Vector): number[] {
  const at = 2 * vectorNames.indexOf(name);
  return all.with(at, onGrid(x)).with(at + 1, onGrid(y));
}

export function turned([x, y]: Vector, degrees: number): Vector {
  const angle = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [c * x - s * y, s * x + c * y];
}

export interface Options {
  readonly mask: boolean;
  readonly root: boolean;
  readonly heads: number;
  readonly turn: number;
  /** Planted in the model; none if left out. */
  readonly fault?: FaultOf<typeof faults>;
}

export interface Layer {
  /** Each head with its own share of the coordinates. */
  readonly heads: readonly Attention[];
  /** Outputs of the heads side by side: 3 × 2. */
  readonly outputs: Matrix;
}

/** The mask one place late: every token sees the next one, too. */
function lateMask(unmasked: Attention, values: Matrix): Attention {
  const weights = { ...unmasked.weights, values: Float64Array.from(unmasked.weights.values) };
  for (let i = 0; i < weights.rows; i += 1) {
    const line = row(weights, i).fill(0, i + 2);
    const total = sum([...line]);
    line.set(line.map((weight) => weight / total));
  }
  return { ...unmasked, weights, outputs: multiply(weights, values) };
}

/** Attention over all nine vectors; `turn` goes to queries and keys before they are shared out to heads. */
export function attend(
  all: readonly number[],
  { mask, root, heads, turn, fault = 'none' }: Options,
): Layer {
  const stacked = (part: string, by: number): Matrix =>
    matrix(
      3,
      2,
      tokens.flatMap((token) => [...turned(vectorOf(all, `${part}${token}` as VectorName), by)]),
    );
  const [q, k, v] = [stacked('q', turn), stacked('k', turn), stacked('v', 0)].map((whole) =>
    splitHeads(whole, heads),
  );
  const late = mask && fault === 'late';
  const parts = q!.map((queries, head) => {
    const scale = !root ? 1 : fault === 'square' ? 1 / queries.columns : undefined;
    const found = attention(queries, k![head]!, v![head]!, {
      causal: mask && !late,
      ...(scale === undefined ? {} : { scale }),
    });
    return late ? lateMask(found, v![head]!) : found;
  });
  return { heads: parts, outputs: joinHeads(parts.map(({ outputs }) => outputs)) };
}

export interface Spread {
  /** Standard deviation of q·k. */
  readonly deviation: number;
  /** The largest of eight weights, in the mean: of the products as they are, and divided by √d. */
  readonly bare: number;
  readonly divided: number;
}

const keys = 8;

/**
 * `draws` random queries of width d against eight random keys each, all entries N(0, 1). A product with a
 * given query q is N(0, |q|²), and |q|² is chi-square with d degrees: no key has to be drawn entry by entry.
 */
export function spread(d: number, draws = 4000, seed = 1): Spread {
  const source = random(seed);
  const products = Array.from({ length: draws }, () => {
    const length = Math.sqrt(chiSquare(d, source));
    return Array.from({ length: keys }, () => length * source.normal());
  });
  const largest = (temperature: number): number =>
    mean(products.map((row) => Math.max(...softmax(row, temperature))));
  return {
    deviation: deviation(products.flat()),
    bare: largest(1),
    divided: largest(Math.sqrt(d)),
  };
}
