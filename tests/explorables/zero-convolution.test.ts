import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/zero-convolution/model.ts';

const {
  descend,
  forward,
  gradients,
  initial,
  lastStep,
  locked,
  loss,
  partNames,
  places,
  state,
  train,
} = model;
type Parameters = model.Parameters;
const keys = ['w1', 'b1', 'theta1', 'theta2', 'w2', 'b2'] as const satisfies (keyof Parameters)[];

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

/** Points without a kink of max(0, ·) nearby. */
const points: readonly Parameters[] = [
  initial('copied'),
  train('copied', 0.1)[1]!,
  train('copied', 0.1)[20]!,
  { w1: 0.3, b1: -0.2, theta1: 0.7, theta2: -1.1, w2: 0.4, b2: 0.25 },
  { w1: -0.5, b1: 0.4, theta1: 1.3, theta2: 0.6, w2: -0.8, b2: -0.1 },
];

type Gradient = (p: Parameters) => Parameters;

/** Hand-written gradients against central differences of the loss. */
function assertOracle(gradient: Gradient) {
  const h = 1e-5;
  for (const [i, p] of points.entries()) {
    const found = gradient(p);
    for (const key of keys) {
      const difference =
        (loss({ ...p, [key]: p[key] + h }) - loss({ ...p, [key]: p[key] - h })) / (2 * h);
      close(found[key], difference, 1e-8, `${key} at point ${i}`);
    }
  }
}

describe('gradients', () => {
  test('agree with central differences', () => {
    assertOracle((p) => gradients(p).parameters);
  });

  test('the oracle catches w₂ forgotten on the way back', () => {
    const faulty: Gradient = (p) => {
      const { parameters } = gradients(p);
      return { ...parameters, theta2: p.w2 === 0 ? 1 : parameters.theta2 / p.w2 };
    };
    assert.throws(() => assertOracle(faulty), /theta2/);
  });

  test('the oracle catches Z1 taken for a weight on x', () => {
    const faulty: Gradient = (p) => {
      const { parameters } = gradients(p);
      return { ...parameters, w1: parameters.b1 * places[0].x };
    };
    assert.throws(() => assertOracle(faulty), /w1/);
  });

  test('at step 0: Z2’s weight has a gradient, and none goes into the branch', () => {
    const { parameters, intoBranch } = gradients(initial('copied'));
    assert.equal(parameters.w2, -2);
    assert.equal(parameters.b2, -1);
    for (const value of intoBranch) close(value, 0, 0, 'into the branch');
    for (const key of ['w1', 'b1', 'theta1', 'theta2'] as const) close(parameters[key], 0, 0, key);
  });
});

describe('training', () => {
  test('at step 0 the output is the locked model’s, exactly, for both starts', () => {
    for (const block of model.blocks) {
      for (const place of places) {
        assert.equal(forward(initial(block), place).output, locked(place.x));
        const elsewhere = { x: -3.7, c: 0.4, wanted: 0 };
        assert.equal(forward(initial(block), elsewhere).output, locked(elsewhere.x));
      }
    }
  });

  test('the worked example: after one step at rate 0.1, w goes from 0 to 0.2 and b from 0 to 0.1', () => {
    const one = train('copied', 0.1)[1]!;
    close(one.w2, 0.2, 1e-15, 'w');
    close(one.b2, 0.1, 1e-15, 'b');
    const rest = keys.filter((key) => key !== 'w2' && key !== 'b2');
    for (const key of rest) assert.equal(one[key], initial('copied')[key], key);
  });

  test('parts leave zero in order: Z2 in step 1, copy and Z1 in step 2, at every rate', () => {
    const { min, max } = state.fields.rate;
    for (let rate = min; rate <= max + 1e-9; rate += 0.01) {
      const path = train('copied', rate);
      assert.equal(model.firstMove(path, 'z2'), 1);
      assert.equal(model.firstMove(path, 'block'), 2);
      assert.equal(model.firstMove(path, 'z1'), 2);
    }
  });

  test('a branch of zeros alone learns its last bias and nothing else', () => {
    const path = train('zero', 0.1);
    for (const p of path) {
      for (const key of keys) if (key !== 'b2') close(p[key], 0, 0, key);
    }
    close(path.at(-1)!.b2, 0.5, 1e-4, 'the bias goes to the mean of what is wanted');
    assert.equal(model.firstMove(path, 'block'), undefined);
    assert.equal(model.firstMove(path, 'z1'), undefined);
    const [line, off] = places.map(
      (place) => forward(path.at(-1)!, place).output - locked(place.x),
    );
    close(line!, off!, 1e-12, 'no difference between on and off the line');
  });

  test('the copy learns both places; the loss falls at the default rate', () => {
    const path = train('copied', 0.1);
    path.forEach((p, i) => assert.ok(i === 0 || loss(p) < loss(path[i - 1]!), `step ${i}`));
    for (const place of places)
      close(forward(path.at(-1)!, place).output, place.wanted, 0.01, 'output');
  });

  test('every rate stays finite; rates out of range are held', () => {
    for (const rate of [-1, 0, NaN, 0.01, 0.15, 7, Infinity]) {
      for (const block of model.blocks) {
        const path = train(block, rate);
        assert.equal(path.length, lastStep + 1);
        assert.ok(
          path.every((p) => keys.every((key) => Number.isFinite(p[key]))),
          String(rate),
        );
        assert.ok(loss(path.at(-1)!) <= loss(path[0]!), String(rate));
      }
    }
    assert.deepEqual(train('copied', 99), train('copied', 0.15));
  });

  test('nothing moves where the output is wanted as it is', () => {
    const p = train('copied', 0.1)[30]!;
    assert.deepEqual(descend(p, 0), p);
    for (const part of partNames) assert.equal(model.moved(p, p, part), 0);
  });
});

describe('state and facts', () => {
  test('garbage in a link becomes defaults or is held in range', () => {
    assert.deepEqual(state.parse('step=first&rate=fast&block=copy'), state.initial);
    const { step, rate } = state.parse('step=51&rate=0');
    assert.equal(step, lastStep);
    assert.equal(rate, 0.01);
  });
  test('a state survives the way through a link', () => {
    const there = { step: 12, rate: 0.07, block: 'zero' as const, fault: 'forgotten' as const };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
  test('the prediction’s numbers', () => {
    const { weight, bias, second, zeroBias } = model.facts();
    close(weight, 0.2, 1e-15, 'weight');
    close(bias, 0.1, 1e-15, 'bias');
    close(zeroBias, 0.1, 1e-15, 'bias over a zero block');
    assert.equal(second, 2);
  });
});
