import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as picture from '#src/drawing/noised-picture.ts';
import { blend, noiseSchedule, scheduleNames } from '#src/maths/schedules.ts';

type Model = Pick<typeof picture, 'noised' | 'cleanPicture' | 'epsilon'>;
const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

/** Mean and variance over many draws are those of q(x_t | x_0), within 4 standard errors. */
function assertOracle({ noised, cleanPicture, epsilon }: Model): void {
  const clean = cleanPicture();
  const n = clean.length * seeds.length;
  for (const name of scheduleNames) {
    const schedule = noiseSchedule(name);
    for (const t of [0, 100, 500, 999]) {
      const signal = Math.sqrt(schedule.alphaBar[t]!);
      const variance = 1 - schedule.alphaBar[t]!;
      let [sum, squares, product, power] = [0, 0, 0, 0];
      for (const seed of seeds) {
        noised(schedule, t, seed).forEach((x, i) => {
          const rest = x - signal * clean[i]!;
          sum += rest;
          squares += rest ** 2;
          product += rest * clean[i]!;
          power += clean[i]! ** 2;
        });
      }
      const what = `${name} ${t}`;
      assert.ok(Math.abs(sum / n) < 4 * Math.sqrt(variance / n), `${what}: mean`);
      const error = Math.abs(squares / n - variance);
      assert.ok(error < 4 * variance * Math.sqrt(2 / n), `${what}: variance`);
      // The rest holds nothing of the picture.
      assert.ok(Math.abs(product) < 4 * Math.sqrt(variance * power), `${what}: correlation`);
    }
  }

  // The same ε at every step: x_t is recovered exactly from x_0 and ε.
  const sd = noiseSchedule('sd');
  const [noise, x] = [epsilon(3), noised(sd, 999, 3)];
  x.forEach((value, i) => {
    const expected = 0.0682649 * clean[i]! + 0.9976672 * noise[i]!;
    assert.ok(Math.abs(value - expected) < 1e-5);
  });
}

describe('a picture under noise', () => {
  test('has the mean and variance of the closed form', () => assertOracle(picture));

  const faulty: Record<string, Model['noised']> = {
    'weights swapped': (schedule, t, seed) => {
      const { signal, noise } = blend(schedule, t);
      const [clean, epsilon] = [picture.cleanPicture(), picture.epsilon(seed)];
      return clean.map((value, i) => noise * value + signal * epsilon[i]!);
    },
    't reversed': (schedule, t, seed) => picture.noised(schedule, 999 - t, seed),
    'signal not faded': (schedule, t, seed) => {
      const epsilon = picture.epsilon(seed);
      return picture
        .cleanPicture()
        .map((value, i) => value + blend(schedule, t).noise * epsilon[i]!);
    },
    'clipped to the screen': (schedule, t, seed) =>
      picture.noised(schedule, t, seed).map((value) => Math.max(-1, Math.min(1, value))),
  };
  for (const [name, noised] of Object.entries(faulty)) {
    test(`the oracle catches: ${name}`, () =>
      assert.throws(() => assertOracle({ ...picture, noised })));
  }

  test('the clean picture is 24 × 24 colours from −1 to 1, with disc, square and sky', () => {
    const clean = picture.cleanPicture();
    assert.equal(clean.length, 24 * 24 * 3);
    assert.ok(clean.every((value) => value >= -1 && value <= 1));
    const colours = new Set<string>();
    for (let i = 0; i < clean.length; i += 3) colours.add(clean.slice(i, i + 3).join());
    assert.equal(colours.size, 2 + picture.size);
  });

  test('a picture has a byte a channel, clipped', () => {
    const shown = picture.toPicture(picture.noised(noiseSchedule('sd'), 999, 1));
    assert.equal(shown.data.length, shown.width * shown.height * 3);
    const back = picture.toPicture(Float64Array.from([-9, -1, 0, 1, 9]));
    assert.deepEqual([...back.data], [0, 0, 128, 255, 255]);
  });
});
