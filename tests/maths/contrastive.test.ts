import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contrast, logitGradient } from '#src/maths/contrastive.ts';
import { softmax } from '#src/maths/softmax.ts';

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

const vectors = (angles: readonly number[]) =>
  angles.map((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]);

type Loss = (
  pictures: readonly (readonly number[])[],
  captions: readonly (readonly number[])[],
  kappa: number,
) => number;
const real: Loss = (pictures, captions, kappa) => contrast(pictures, captions, kappa).loss;

/** Chance, a pair worked by hand, a common rotation, exchange of the roles, order of the pairs. */
function assertOracle(loss: Loss) {
  for (const n of [1, 2, 6, 32]) {
    const same = vectors(Array<number>(n).fill(40));
    close(loss(same, same, 14.3), Math.log(n), 1e-12, `uniform similarity, N = ${n}`);
  }
  const cross = vectors([0, 90]);
  close(loss(cross, cross, 3), Math.log(1 + Math.exp(-3)), 1e-12, 'two orthogonal pairs');
  const [pictures, captions] = [
    [10, 100, 220, 300],
    [15, 80, 260, 290],
  ];
  const turn = (angles: readonly number[]) => vectors(angles.map((angle) => angle + 77));
  const there = loss(vectors(pictures), vectors(captions), 9);
  close(loss(turn(pictures), turn(captions), 9), there, 1e-12, 'common rotation');
  close(
    loss(vectors(captions), vectors(pictures), 9),
    there,
    1e-12,
    'pictures and captions exchanged',
  );
  const [p, c] = [[...pictures].reverse(), [...captions].reverse()];
  close(loss(vectors(p), vectors(c), 9), there, 1e-12, 'another order of the pairs');
}

describe('symmetric InfoNCE', () => {
  test('log N at uniform similarity, by hand, invariant where it must be', () => {
    assertOracle(real);
  });

  test('the oracle catches a loss over rows alone', () => {
    const faulty: Loss = (pictures, captions, kappa) =>
      contrast(pictures, captions, kappa).pictureLoss;
    assert.throws(() => assertOracle(faulty), /exchanged/);
  });

  test('the oracle catches a temperature multiplied instead of divided', () => {
    const faulty: Loss = (pictures, captions, kappa) => real(pictures, captions, 1 / kappa);
    assert.throws(() => assertOracle(faulty), /orthogonal/);
  });

  test('vectors are normalised, in any number of dimensions; κ is clipped at 100', () => {
    const long = contrast(
      [
        [3, 0, 0],
        [0, 0.1, 0],
      ],
      [
        [9, 0, 0],
        [0, 7, 0],
      ],
      5,
    );
    const unit = contrast(
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [1, 0, 0],
        [0, 1, 0],
      ],
      5,
    );
    close(long.loss, unit.loss, 1e-12, 'length');
    const [pictures, captions] = [vectors([10, 100, 220]), vectors([15, 80, 260])];
    assert.equal(contrast(pictures, captions, 1e9).loss, contrast(pictures, captions, 100).loss);
    close(contrast(pictures, captions, NaN).loss, Math.log(3), 1e-12, 'NaN is held at 0');
    assert.ok(Number.isFinite(contrast([[0, 0]], [[0, 0]], 14).loss));
  });

  test('lists that do not pair are refused', () => {
    assert.throws(() => contrast([], [], 1), RangeError);
    assert.throws(() => contrast(vectors([1, 2]), vectors([1]), 1), RangeError);
  });

  test('the gradient of the logits, by central differences', () => {
    const [pictures, captions] = [vectors([10, 100, 220]), vectors([15, 80, 260])];
    const found = contrast(pictures, captions, 3);
    // Of a matrix of logits given as it is: the loss of its rows and its columns.
    const lossOf = (logits: readonly (readonly number[])[]): number => {
      const columns = logits.map((_, j) => logits.map((line) => line[j]!));
      const right = (lines: readonly (readonly number[])[]): number =>
        lines.reduce((sum, line, i) => sum - Math.log(softmax(line)[i]!), 0) / lines.length;
      return (right(logits) + right(columns)) / 2;
    };
    const logits = found.similarity.map((line) => line.map((s) => 3 * s));
    close(lossOf(logits), found.loss, 1e-12, 'loss');
    const h = 1e-5;
    logitGradient(found).forEach((line, i) =>
      line.forEach((slope, j) => {
        const moved = (by: number): number =>
          lossOf(logits.map((l, a) => l.map((v, b) => (a === i && b === j ? v + by : v))));
        close(slope, (moved(h) - moved(-h)) / (2 * h), 1e-9, `logit ${i}, ${j}`);
      }),
    );
  });
});
