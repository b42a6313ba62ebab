import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onTrack, stepsTo } from '#src/maths/error-chain.ts';
import type { Chain } from '#src/maths/error-chain.ts';
import { near } from './near.ts';

/** Step by step, all three states: no eigenvalue is asked. */
function byPowers({ error, repair, undone }: Chain, steps: number): [number, number, number] {
  let [on, off, lost] = [1, 0, 0];
  for (let i = 0; i < steps; i += 1)
    [on, off, lost] = [
      on * (1 - error) + off * repair,
      on * error * (1 - undone) + off * (1 - repair),
      lost + on * error * undone,
    ];
  near(on + off + lost, 1, 1e-12);
  return [on, off, lost];
}

const values = [0, 0.001, 0.01, 0.1, 0.5, 1];
const chains = values.flatMap((error) =>
  values.flatMap((repair) => values.map((undone) => ({ error, repair, undone }))),
);
const regular = chains.filter(({ error, repair }) => error + repair <= 1);

type Success = typeof onTrack;

function assertOracle(success: Success) {
  for (const chain of regular)
    for (const n of [0, 1, 2, 7, 100, 1000]) near(success(chain, n), byPowers(chain, n)[0], 1e-10);
}

describe('a chain of errors and repairs', () => {
  test('in closed form agrees with the powers of its matrix', () => assertOracle(onTrack));

  test('the oracle catches a repair of what cannot be undone', () => {
    const faulty: Success = (chain, n) => onTrack({ ...chain, undone: 0 }, n);
    assert.throws(() => assertOracle(faulty));
  });

  test('without repair is a power', () => {
    for (const error of values)
      for (const n of [1, 10, 100])
        near(onTrack({ error, repair: 0, undone: 0.3 }, n), (1 - error) ** n, 1e-12);
    near(onTrack({ error: 0.01, repair: 0, undone: 0 }, 100), 0.366, 0.0005);
  });

  test('if everything can be undone, settles where errors and repairs balance', () => {
    const chain = { error: 0.02, repair: 0.3, undone: 0 };
    near(onTrack(chain, 10_000), 0.3 / 0.32, 1e-12);
    assert.equal(stepsTo(chain, 0.5), Infinity);
  });

  test('if nothing can be undone, repair is in vain', () => {
    near(onTrack({ error: 0.05, repair: 0.4, undone: 1 }, 30), 0.95 ** 30, 1e-12);
  });

  test('never gains from a further step', () => {
    for (const chain of regular)
      for (let n = 0; n < 40; n += 0.5)
        assert.ok(onTrack(chain, n + 0.5) <= onTrack(chain, n) + 1e-12);
  });

  test('falls to a share where it is said to', () => {
    const chain = { error: 0.01, repair: 0.2, undone: 0.1 };
    for (const share of [0.9, 0.5, 0.1]) near(onTrack(chain, stepsTo(chain, share)), share, 1e-9);
    near(stepsTo({ error: 0.01, repair: 0, undone: 0 }, 0.5), Math.log(0.5) / Math.log(0.99), 1e-9);
  });
});
