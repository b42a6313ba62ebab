import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cleanPicture, epsilon } from '#src/drawing/noised-picture.ts';
import { noiseSchedule, scheduleNames } from '#src/maths/schedules.ts';
import * as model from '../../src/explorables/noise-schedule/model.ts';
import { view } from '../../src/explorables/noise-schedule/strings.ts';

describe('the noise schedule on a picture', () => {
  test('the curve starts at the first step, ends at the last, and falls', () => {
    for (const name of scheduleNames) {
      const curve = model.logSnrCurve(noiseSchedule(name));
      assert.equal(curve[0]![0], 0);
      assert.equal(curve.at(-1)![0], 999);
      for (let i = 1; i < curve.length; i++) {
        assert.ok(curve[i]![0] > curve[i - 1]![0] && curve[i]![1] < curve[i - 1]![1]);
      }
    }
  });

  test('half of the amplitude is gone at step 521, half of the variance at step 354', () => {
    const facts = model.halfway();
    const sd = noiseSchedule('sd');
    assert.equal(facts.halfAmplitude, 521);
    assert.ok(sd.alphaBar[520]! > 0.25 && sd.alphaBar[521]! <= 0.25);
    assert.equal(facts.halfPower, 354);
    assert.ok(sd.alphaBar[353]! > 0.5 && sd.alphaBar[354]! <= 0.5);
    assert.equal(model.firstStepAt(sd, 0), 1000);
    assert.equal(model.firstStepAt(sd, 1), 0);
  });

  test('a link to a view holds what differs from the start', () => {
    const changed = { ...model.state.initial, t: 250, schedule: 'cosine' as const };
    assert.equal(model.state.serialise(changed), 't=250&schedule=cosine');
    assert.equal(model.state.parse('t=4000&schedule=none').t, 999);
    assert.equal(model.state.parse('t=4000&schedule=none').schedule, 'sd');
  });
});

/** The deviation of noise of weight `noise` on side² pixels, measured after averaging blocks down to 8². */
function measured(noise: number, side: number): number {
  const block = side / model.coarse;
  let squares = 0;
  const seeds = 40;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const values = epsilon(seed, side);
    for (let cell = 0; cell < model.coarse ** 2; cell += 1) {
      const [column, row] = [cell % model.coarse, Math.floor(cell / model.coarse)];
      let sum = 0;
      for (let y = 0; y < block; y += 1)
        for (let x = 0; x < block; x += 1)
          sum += noise * values[3 * ((row * block + y) * side + column * block + x)]!;
      squares += (sum / block ** 2) ** 2;
    }
  }
  return Math.sqrt(squares / (seeds * model.coarse ** 2));
}

describe('the size of the picture', () => {
  type Averaged = typeof model.averagedNoise;
  function assertAveraged(averaged: Averaged): void {
    for (const side of [8, 24, 96]) {
      const expected = measured(0.85, side);
      // A standard deviation of 2,560 numbers is known to one part in √(2 · 2,560).
      const within = (4 * expected) / Math.sqrt(2 * 2560);
      assert.ok(Math.abs(averaged(0.85, side) - expected) < within, `${side}: ${expected}`);
    }
  }

  test('the same noise hides less of a larger picture: by the side, as measured', () =>
    assertAveraged(model.averagedNoise));

  test('the oracle catches noise that shrinks with the number of pixels', () => {
    assert.throws(() => assertAveraged((noise, side) => noise * (8 / side) ** 2));
  });

  test('a picture of any size shows the same drawing', () => {
    for (const side of [8, 24, 96]) {
      const middle = 3 * (Math.floor(side / 2) * side + Math.floor(side / 2));
      const colour = [...cleanPicture(side).slice(middle, middle + 3)];
      assert.deepEqual(
        colour,
        [218, 92, 52].map((byte) => byte / 127.5 - 1),
      );
    }
  });
});

describe('its words', () => {
  test('the spoken sentence carries schedule, step and numbers', () => {
    assert.equal(
      view.en.spoken('sd', 500, 0.52567, 0.85069, 0.3819, 1, 24),
      'Stable Diffusion, step 500: signal 0.526, noise 0.851, signal-to-noise ratio 0.382; draw 1 of the noise on 24 × 24 pixels.',
    );
    assert.match(view.zh.spoken('cosine', 999, 0, 1, 2.4e-9, 2, 24), /第999步.*2\.40 × 10⁻⁹/);
  });
});
