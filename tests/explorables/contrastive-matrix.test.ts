import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/contrastive-matrix/model.ts';

const { contrastAt, names, state } = model;

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

const start: model.Angles = state.initial;
const shifted = (name: model.Name, degrees: number): model.Angles => ({
  ...start,
  [name]: start[name] + degrees,
});

describe('the contrast of the figure', () => {
  test('rows and columns of the softmaxes sum to 1', () => {
    for (const kappa of [0, 1, 14.3, 100]) {
      const { byRow, byColumn } = contrastAt(start, kappa);
      byRow.forEach((line) =>
        close(
          line.reduce((a, b) => a + b),
          1,
          1e-12,
          'row',
        ),
      );
      names.forEach((_, j) =>
        close(
          byColumn.reduce((sum, line) => sum + line[j]!, 0),
          1,
          1e-12,
          'column',
        ),
      );
    }
  });

  test('the gradient of every angle, by central differences', () => {
    const h = 1e-4;
    for (const kappa of [1, 14.3, 60, 100]) {
      const gradient = model.angleGradient(start, kappa);
      for (const name of names) {
        const difference =
          (contrastAt(shifted(name, h), kappa).loss - contrastAt(shifted(name, -h), kappa).loss) /
          ((2 * h * Math.PI) / 180);
        close(gradient[name], difference, 1e-6 * (1 + Math.abs(difference)), `${name} at ${kappa}`);
      }
    }
  });

  test('the gradient of κ, by central differences', () => {
    for (const kappa of [2, 14.3, 80]) {
      const h = 1e-4;
      const difference =
        (contrastAt(start, kappa + h).loss - contrastAt(start, kappa - h).loss) / (2 * h);
      close(model.kappaGradient(start, kappa), difference, 1e-7, `κ = ${kappa}`);
    }
  });
});

describe('what the figure does', () => {
  test('published numbers: κ starts at 14.29; chance for 32,768 pairs is 10.4', () => {
    close(model.kappaStart, 14.2857, 1e-4, '1 / 0.07');
    close(model.chance(32768), 10.397, 1e-3, 'ln 32,768');
  });

  test('the prediction: two captions swapped, the loss at 100 is above that of guessing', () => {
    const { start: at14, most, matchedMost, chance } = model.facts();
    assert.ok(at14 < chance && most > chance && matchedMost < 0.01);
    assert.notEqual(start.cat, model.pictureAngles.cat);
    assert.ok(Math.abs(start.cat - model.pictureAngles.dog) < 5);
  });

  test('all captions in one place: rows are uniform, the row loss is ln 6', () => {
    const { byRow, pictureLoss } = contrastAt(model.gathered(50), 14.3);
    byRow.flat().forEach((p) => close(p, 1 / 6, 1e-12, 'probability'));
    close(pictureLoss, Math.log(6), 1e-12, 'row loss');
  });

  test('steps downhill lower the loss, and alike captions end beyond their own pictures', () => {
    let angles: model.Angles = model.matched;
    const before = contrastAt(angles, 14.3).loss;
    for (let i = 0; i < 12; i += 1) angles = model.stepDown(angles, 14.3);
    assert.ok(contrastAt(angles, 14.3).loss < before);
    assert.ok(angles.cat < model.pictureAngles.cat && angles.dog > model.pictureAngles.dog);
  });

  type Down = typeof model.kappaDown;

  /** The temperature goes where the loss falls: up when all is matched, down when captions are swapped. */
  function assertDescent(down: Down): void {
    for (const captions of [start, model.matched, model.gathered(50)])
      for (const kappa of [1, 14.3, 60]) {
        const next = down(captions, kappa);
        const [before, after] = [kappa, next].map((k) => contrastAt(captions, k).loss);
        assert.ok(after! <= before! + 1e-9, `from ${kappa} to ${next}: ${before} to ${after}`);
        assert.ok(Math.abs(Math.log(next / kappa)) <= 0.21);
      }
  }

  test('a step of the temperature lowers the loss', () => {
    assertDescent(model.kappaDown);
    assert.ok(model.kappaDown(model.matched, 14.3) > 14.3);
    assert.ok(model.kappaDown(start, 14.3) < 14.3);
  });

  test('the oracle catches a step uphill', () => {
    const faulty: Down = (captions, kappa) => kappa ** 2 / model.kappaDown(captions, kappa);
    assert.throws(() => assertDescent(faulty));
  });

  test('with matched captions κ climbs to 100 and is held there, as in CLIP', () => {
    let kappa = 14.3;
    for (let i = 0; i < 400; i += 1) kappa = model.kappaDown(model.matched, kappa);
    assert.ok(kappa > 60 && kappa <= 100, `${kappa}`);
    assert.equal(model.kappaDown(model.matched, 100), 100);
  });

  test('a step is at most 8°, in whole degrees from 0 to 359, and rests where it is flat', () => {
    for (const kappa of [1, 14.3, 100]) {
      const next = model.stepDown({ ...start, tree: 359 }, kappa);
      for (const name of names) {
        assert.ok(Number.isInteger(next[name]) && next[name] >= 0 && next[name] < 360);
      }
    }
    const flat = model.gathered(10);
    assert.deepEqual(model.stepDown(flat, 0), flat);
    assert.equal(model.wholeDegrees(-0.2), 0);
    assert.equal(model.wholeDegrees(719.6), 0);
    assert.ok(Object.is(model.wholeDegrees(NaN), 0));
  });
});

describe('state', () => {
  test('garbage in a link becomes defaults or is held in range', () => {
    assert.deepEqual(state.parse('kappa=warm&cat=north&show=all&caption=bird'), state.initial);
    const { kappa, dog } = state.parse('kappa=1e12&dog=-90');
    assert.equal(kappa, 100);
    assert.equal(dog, 0);
  });
  test('a state survives the way through a link', () => {
    const there = { ...state.initial, kappa: 50, show: 'columns' as const, tree: 12, cat: 200 };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
});
