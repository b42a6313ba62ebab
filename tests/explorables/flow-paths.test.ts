import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/flow-paths/model.ts';
import { planeNames } from '#explorables/kit/plane-data.ts';
import { deviation, mean } from '#src/maths/statistics.ts';

const close = (actual: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected} ± ${tolerance}`);

describe('the mean velocity', () => {
  test('at pure noise leads to the mean of the data', () => {
    const lines = model.linesOf('letter');
    const centre = [0, 1].map((axis) =>
      mean([...lines.data.centres].filter((_, i) => i % 2 === axis)),
    );
    const [u, v] = model.wind(lines, 1, [1.5, -2]);
    close(u!, 1.5 - centre[0]!, 1e-12);
    close(v!, -2 - centre[1]!, 1e-12);
  });
});

describe('the walks', () => {
  const noises = model.noisesOf(3, 400);

  test('end on the data with 40 steps, and with one in their middle', () => {
    for (const name of planeNames) {
      const lines = model.linesOf(name);
      const ends = model.nearest(lines.data, model.carry(lines, noises, 40).at(-1)!);
      assert.ok(Math.max(...ends.map(({ distance }) => distance)) < 1e-6, name);
      const [x, y] = model.carry(lines, noises, 1).at(-1)!;
      const [mx, my] = model.cleanMeans(lines, 1, [0, 0]);
      close(x!, mx!, 1e-12);
      close(y!, my!, 1e-12);
    }
  });

  test('with all lines weighing alike none reaches the data', () => {
    const lines = model.linesOf('ring', false, 'alike');
    const ends = model.nearest(lines.data, model.carry(lines, noises, 40).at(-1)!);
    assert.ok(Math.min(...ends.map(({ distance }) => distance)) > 1);
  });

  test('reach every point as often as the data hold it', () => {
    const { data } = model.linesOf('ring');
    const index = model.arrivals(data, model.noisesOf(8, 4000));
    for (let k = 0; k < data.size; k += 1)
      close(index.filter((i) => i === k).length / 4000, 1 / 8, 4 * Math.sqrt(7 / 64 / 4000));
  });
});

describe('after a reflow', () => {
  test('the journeys are no longer than those that chance had paired', () => {
    for (const name of planeNames) {
      const { data } = model.linesOf(name);
      const noises = model.noisesOf(2, 2000);
      const chance = model.costs(data, noises, model.byChance(data, 2, 2000));
      const carried = model.costs(data, noises, model.arrivals(data, noises));
      const saved = chance.map((before, i) => before - carried[i]!);
      assert.ok(mean(saved) > 4 * (deviation(saved) / Math.sqrt(saved.length)), name);
      close(mean(chance), model.independentCost(data), (4 * deviation(chance)) / Math.sqrt(2000));
    }
  });

  test('and the second wind makes none longer: its walks are its lines, whatever the steps', () => {
    const noises = model.noisesOf(5, 24);
    for (const name of planeNames) {
      const lines = model.linesOf(name, true);
      const index = model.arrivals(lines.data, noises);
      const straightOn = model.linesTo(lines.data, noises, index);
      for (const steps of [1, 5]) {
        const walk = model.carry(lines, noises, steps);
        for (let i = 0; i < index.length; i += 1)
          for (const t of [0, 0.3, 0.6]) {
            const [x, y] = model.placeAt(walk, i, t);
            const [ex, ey] = model.placeAt(straightOn, i, t);
            close(Math.hypot(x - ex, y - ey), 0, 1e-9);
          }
      }
    }
  });
});

test('times and steps out of range are held, garbage in a link becomes the default', () => {
  const lines = model.linesOf('moons');
  for (const t of [-1, 0, 2, NaN])
    assert.ok([...model.wind(lines, t, [1, 1])].every(Number.isFinite), String(t));
  assert.equal(model.carry(lines, model.noisesOf(1, 2), NaN).length, 2);
  const { state } = model;
  assert.deepEqual(state.parse('data=cat&round=x&t=NaN&n=7&walker='), state.initial);
  assert.equal(state.parse('walker=99').walker, model.drawn);
  assert.equal(state.parse('t=0').t, 0.02);
});
