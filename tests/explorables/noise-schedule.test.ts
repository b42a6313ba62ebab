import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blend, noiseSchedule, scheduleNames } from '../../src/explorables/kit/diffusion.ts';
import * as model from '../../src/explorables/noise-schedule/model.ts';
import { frame, prediction, view } from '../../src/explorables/noise-schedule/strings.ts';

type Model = Pick<typeof model, 'noised' | 'cleanPicture' | 'epsilon'>;
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

describe('the noise schedule on a picture', () => {
  test('has the mean and variance of the closed form', () => assertOracle(model));

  const faulty: Record<string, Model['noised']> = {
    'weights swapped': (schedule, t, seed) => {
      const { signal, noise } = blend(schedule, t);
      const [clean, epsilon] = [model.cleanPicture(), model.epsilon(seed)];
      return clean.map((value, i) => noise * value + signal * epsilon[i]!);
    },
    't reversed': (schedule, t, seed) => model.noised(schedule, 999 - t, seed),
    'signal not faded': (schedule, t, seed) => {
      const epsilon = model.epsilon(seed);
      return model.cleanPicture().map((value, i) => value + blend(schedule, t).noise * epsilon[i]!);
    },
    'clipped to the screen': (schedule, t, seed) =>
      model.noised(schedule, t, seed).map((value) => Math.max(-1, Math.min(1, value))),
  };
  for (const [name, noised] of Object.entries(faulty)) {
    test(`the oracle catches: ${name}`, () =>
      assert.throws(() => assertOracle({ ...model, noised })));
  }

  test('the clean picture is 24 × 24 colours from −1 to 1, with disc, square and sky', () => {
    const clean = model.cleanPicture();
    assert.equal(clean.length, 24 * 24 * 3);
    assert.ok(clean.every((value) => value >= -1 && value <= 1));
    const colours = new Set<string>();
    for (let i = 0; i < clean.length; i += 3) colours.add(clean.slice(i, i + 3).join());
    assert.equal(colours.size, 2 + model.size);
  });

  test('a picture has a byte a channel, clipped', () => {
    const picture = model.toPicture(model.noised(noiseSchedule('sd'), 999, 1));
    assert.equal(picture.data.length, picture.width * picture.height * 3);
    const back = model.toPicture(Float64Array.from([-9, -1, 0, 1, 9]));
    assert.deepEqual([...back.data], [0, 0, 128, 255, 255]);
  });

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

describe('its words', () => {
  test('both languages try and cite the same number of things', () => {
    assert.equal(frame.en.tries.length, frame.zh.tries.length);
    assert.equal(frame.en.real.length, frame.zh.real.length);
  });

  test('the right answer is the same in both, and is the computed one', () => {
    const facts = model.halfway();
    for (const locale of ['en', 'zh'] as const) {
      const { choices } = prediction[locale](facts);
      assert.equal(choices.filter(({ right }) => right).length, 1);
      const right = choices.findIndex((each) => each.right);
      assert.equal(right, 2);
      const step = Number(/\d+/.exec(choices[right]!.answer)?.[0]);
      assert.ok(Math.abs(step - facts.halfAmplitude) < 5);
      assert.match(choices[right]!.reason, new RegExp(String(facts.halfAmplitude)));
    }
  });

  test('the spoken sentence carries schedule, step and numbers', () => {
    assert.equal(
      view.en.spoken('sd', 500, 0.52567, 0.85069, 0.3819, 1),
      'Stable Diffusion, step 500: signal 0.526, noise 0.851, signal-to-noise ratio 0.382; draw 1 of the noise.',
    );
    assert.match(view.zh.spoken('cosine', 999, 0, 1, 2.4e-9, 2), /第999步.*2\.40 × 10⁻⁹/);
  });
});
