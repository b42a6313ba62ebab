import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/attention/model.ts';
import { row } from '#src/maths/linear-algebra.ts';
import { random } from '#src/maths/random.ts';

const plain = { mask: true, root: true, heads: 1, turn: 0 };
const { vectors: byHand } = model.state.initial;

function close(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expected.forEach((value, i) =>
    assert.ok(Math.abs(actual[i]! - value) <= tolerance, `${actual[i]}, not ${value}`),
  );
}

/** Nine vectors on the grid, other ones for each seed. */
const some = (seed: number): number[] =>
  byHand.map((_, i) => model.onGrid((Math.sin(seed * 37 + i * 11) * 1000) % 2.5));

type Attend = typeof model.attend;

/** A common turn of queries and keys leaves every weight as it was, with one head. */
function assertInvariant(attend: Attend): void {
  for (let seed = 1; seed <= 20; seed += 1) {
    const all = some(seed);
    const still = attend(all, plain);
    for (const turn of [10, 90, 250]) {
      const { heads, outputs } = attend(all, { ...plain, turn });
      close(heads[0]!.weights.values, [...still.heads[0]!.weights.values], 1e-12);
      close(outputs.values, [...still.outputs.values], 1e-12);
    }
  }
}

describe('attention by hand', () => {
  test('opens on the table of the section', () => {
    const { heads, outputs } = model.attend(byHand, plain);
    const [{ weights }] = heads as [(typeof heads)[0]];
    close(row(weights, 0), [1, 0, 0], 1e-12);
    close(row(weights, 1), [0.5, 0.5, 0], 5e-4);
    close(row(weights, 2), [0.682, 0.082, 0.236], 5e-4);
    close(row(outputs, 2), [0.8, 0.2], 5e-4);
  });

  test('rows sum to 1, and the future is exactly 0', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      for (const heads of [1, 2])
        for (const root of [true, false])
          for (const { weights } of model.attend(some(seed), { ...plain, heads, root }).heads)
            for (let i = 0; i < 3; i += 1) {
              const line = [...row(weights, i)];
              assert.ok(Math.abs(line.reduce((a, b) => a + b) - 1) < 1e-12);
              assert.ok(line.slice(i + 1).every((weight) => weight === 0));
            }
  });

  test('a common turn of queries and keys changes nothing', () => assertInvariant(model.attend));

  test('the oracle catches a turn of the queries alone, and two heads', () => {
    const alone: Attend = (all, options) =>
      model.attend(
        model.vectorNames.reduce<readonly number[]>((now, name) => {
          if (!name.startsWith('q')) return now;
          const at = 2 * model.vectorNames.indexOf(name);
          const [x, y] = model.turned(model.vectorOf(now, name), options.turn);
          return now.with(at, x).with(at + 1, y);
        }, all),
        { ...options, turn: 0 },
      );
    assert.throws(() => assertInvariant(alone));
    assert.throws(() => assertInvariant((all, o) => model.attend(all, { ...o, heads: 2 })));
  });

  test('each of two heads sees one coordinate', () => {
    const { heads, outputs } = model.attend(byHand, { ...plain, heads: 2 });
    assert.equal(heads.length, 2);
    // “it” asks for no event: its second head looks at all three alike.
    close(row(heads[1]!.weights, 2), [1 / 3, 1 / 3, 1 / 3], 1e-12);
    const scores = [3, 0, 1.5].map(Math.exp);
    const total = scores.reduce((a, b) => a + b);
    close(
      row(heads[0]!.weights, 2),
      scores.map((score) => score / total),
      1e-12,
    );
    close(row(outputs, 2), [(scores[0]! + 0.5 * scores[2]!) / total, 0.5], 1e-12);
  });
});

describe('random vectors', () => {
  /** The largest of eight weights for one query, all entries drawn: in the mean, with its standard error. */
  function largest(d: number, root: boolean): { mean: number; error: number } {
    const source = random(5);
    const normal = (): number[] => Array.from({ length: d }, () => source.normal());
    const tops = Array.from({ length: 1500 }, () => {
      const query = normal();
      const products = Array.from({ length: 8 }, () =>
        normal().reduce((sum, value, i) => sum + value * query[i]!, 0),
      );
      const powers = products.map((product) => Math.exp(root ? product / Math.sqrt(d) : product));
      return Math.max(...powers) / powers.reduce((a, b) => a + b);
    });
    const mean = tops.reduce((a, b) => a + b) / tops.length;
    const variance = tops.reduce((sum, top) => sum + (top - mean) ** 2, 0) / tops.length;
    return { mean, error: Math.sqrt(variance / tops.length) };
  }

  test('q·k has the variance d', () => {
    for (const d of [1, 4, 16, 64, 128]) {
      // Of a mean over queries: variance 2/8 from the keys, and 2/d from the query's length, with its square.
      const error = 4 * Math.sqrt((2 / 8 + 3 / d) / 4000);
      const ratio = model.spread(d).deviation ** 2 / d;
      assert.ok(Math.abs(ratio - 1) < error, `${d}: ${ratio}`);
    }
  });

  test('the largest weights are those of vectors drawn entry by entry; the root brings them back', () => {
    for (const d of [1, 6, 32]) {
      const { bare, divided } = model.spread(d);
      for (const [found, root] of [
        [bare, false],
        [divided, true],
      ] as const) {
        const { mean, error } = largest(d, root);
        assert.ok(Math.abs(found - mean) < 5 * error, `${d} ${root}: ${found}, not ${mean}`);
      }
    }
    const wide = model.spread(128);
    assert.ok(wide.bare > 0.9 && wide.divided < 0.4, `${wide.bare} ${wide.divided}`);
  });
});

describe('state', () => {
  test('a vector is put on the grid and within the plane', () => {
    const moved = model.placed(byHand, 'k1', [9, -0.26]);
    assert.deepEqual(model.vectorOf(moved, 'k1'), [2.5, -0.3]);
    assert.deepEqual(model.vectorOf(moved, 'k2'), model.vectorOf(byHand, 'k2'));
  });

  test('links: round trip, and garbage becomes the default', () => {
    const given = {
      vectors: some(3),
      asks: '1' as const,
      moves: 'v2' as const,
      mask: false,
      root: false,
      heads: '2' as const,
      turn: 90,
      d: 16,
      fault: 'late' as const,
    };
    assert.deepEqual(model.state.parse(model.state.serialise(given)), given);
    assert.deepEqual(
      model.state.parse('vectors=1_2&asks=9&moves=&mask=x&heads=3&turn=NaN&d='),
      model.state.initial,
    );
    assert.deepEqual(model.state.parse(`vectors=${'_'.repeat(17)}`), model.state.initial);
  });
});
