import { useMemo } from 'preact/hooks';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { Var } from '#src/drawing/Symbols.tsx';
import type { Matrix } from '#src/maths/linear-algebra.ts';
import type { Factors as Pair } from '#src/maths/low-rank.ts';
import { side, toPicture } from './model.ts';
import type { Subject } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  name: Subject;
  r: number;
  w: Matrix;
  pair: Pair;
  product: Matrix;
  lost: number;
  start: boolean;
}

/**
 * B left of the product BA and A above it, as matrices multiply, and W in the corner. Every cell keeps
 * its size whatever r is, so that nothing moves under the reader's finger.
 */
export function Factors({ words, name, r, w, pair, product, lost, start }: Props) {
  const [whole, b, a, result] = useMemo(
    () => [toPicture(w), toPicture(pair.b), toPicture(pair.a), toPicture(product)] as const,
    [w, pair, product],
  );
  return (
    <div class="factors" style={{ '--share': r / side }}>
      <p>
        <b>{words.original}</b> <Var>W</Var>
        <span>{words.shape(side, side)}</span>
      </p>
      <p>
        <Var>A</Var>
        <span>{words.shape(r, side)}</span>
      </p>
      <Pixels picture={whole} alt={words.alt.original(name)} />
      <div class="a">
        <Pixels picture={a} alt={words.alt.a(r, start)} />
      </div>
      <div class="b">
        <Pixels picture={b} alt={words.alt.b(r, start)} />
      </div>
      <Pixels picture={result} alt={words.alt.product(name, r, lost, start)} />
      <p class="below right">
        <Var>B</Var>
        <span>{words.shape(side, r)}</span>
      </p>
      <p class="below">
        <b>{words.product}</b> <Var>BA</Var>
        <span>{start ? words.unchanged : words.error(lost)}</span>
      </p>
    </div>
  );
}
