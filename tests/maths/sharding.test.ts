import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as sharding from '#src/maths/sharding.ts';
import { near } from './near.ts';

test('the figure of the paper: 7.5 billion parameters on 64 devices', () => {
  // Rajbhandari et al. 2020, fig. 1: 120, 31.4, 16.6 and 1.9 GB.
  const printed = [120, 31.4, 16.6, 1.9];
  for (const stage of [0, 1, 2, 3] as const)
    near(sharding.stateBytes(7.5e9, stage, 64) / 1e9, printed[stage] ?? NaN, 0.05);
});

test('all that is shared out adds up again', () => {
  near(64 * sharding.stateBytes(7e9, 3, 64), sharding.stateBytes(7e9, 0), 1);
});

test('an optimiser keeps a 32-bit copy and its averages: 16, 12 and 10 bytes a parameter in all', () => {
  near(sharding.stateBytes(1, 0), 16);
  near(sharding.stateBytes(1, 0, 1, 'momentum'), 12);
  near(sharding.stateBytes(1, 0, 1, 'adam8'), 10);
});

test('the parts of a stage: what is shared out is divided, what is not stays whole', () => {
  assert.deepEqual(sharding.stateParts(8, 2, 4), { weights: 16, gradients: 4, optimiser: 24 });
});

/** Steps in which the last of `stages` devices works, counted on a clock. */
function idleByClock(stages: number, pieces: number): number {
  const ticks = pieces + stages - 1;
  let busy = 0;
  for (let tick = 0; tick < ticks; tick++)
    if (tick >= stages - 1 && tick < stages - 1 + pieces) busy++;
  return 1 - busy / ticks;
}

test('a pipeline waits as long as a clock counts', () => {
  for (const [stages, pieces] of [
    [1, 8],
    [4, 4],
    [16, 64],
  ] as const)
    near(sharding.pipelineBubble(stages, pieces), idleByClock(stages, pieces), 1e-12);
});

test('twice the devices fail twice as often', () => {
  assert.equal(sharding.hoursBetweenFailures(50_000, 100), 500);
  assert.equal(sharding.hoursBetweenFailures(50_000, 200), 250);
});
