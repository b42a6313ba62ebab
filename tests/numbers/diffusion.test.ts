/** Numbers of the chapter on Stable Diffusion against what was worked out elsewhere. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noiseSchedule } from '#src/maths/schedules.ts';
import { valueOf, type Declared } from '#src/numbers/declare.ts';
import { diffusionNumbers } from '#src/numbers/diffusion/index.ts';
import { stride } from '#src/numbers/diffusion/strides.ts';

const numbers = new Map(
  Object.entries(diffusionNumbers).map(([name, each]: [string, Declared]) => [name, valueOf(each)]),
);
const at = (name: string): number => numbers.get(name) ?? NaN;
const near = (value: number, expected: number, within: number) =>
  assert.ok(Math.abs(value - expected) <= within, `${value} is not ${expected} ± ${within}`);

describe('numbers of Stable Diffusion', () => {
  test('are numbers, all of them', () => {
    for (const [name, value] of numbers) assert.ok(Number.isFinite(value), name);
  });

  test('levels agree with the schedule that figures use', () => {
    const { alphaBar, beta } = noiseSchedule('sd');
    for (const t of [0, 100, 500, 999]) {
      near(at(`sd-alpha-bar-${t}`), alphaBar[t] ?? NaN, 1e-12);
      near(at(`sd-beta-${t}`), beta[t] ?? NaN, 1e-15);
      near(at(`sd-signal-${t}`) ** 2 + at(`sd-noise-${t}`) ** 2, 1, 1e-12);
    }
  });

  test('the perfect denoiser hedges as the hyperbolic tangent does', () => {
    const { alphaBar } = noiseSchedule('sd');
    const bar = alphaBar[500] ?? NaN;
    const x = Math.sqrt(bar) + 0.5 * Math.sqrt(1 - bar);
    near(at('example-clean'), Math.tanh((Math.sqrt(bar) * x) / (1 - bar)), 1e-12);
    near(at('euler-1'), at('example-x-250'), 1e-12);
    // A prediction of the noise is of no use unless the two halves make up the number.
    near(Math.sqrt(bar) * at('example-clean') + Math.sqrt(1 - bar) * at('example-noise'), x, 1e-12);
  });

  test('twice as many strides halve Euler’s error and quarter Heun’s, at least', () => {
    const path = {
      x: at('example-x-500'),
      from: at('sd-alpha-bar-500'),
      to: at('sd-alpha-bar-250'),
    };
    const error = (n: number, heun: boolean) => stride(path, n, heun) - at('curve-250');
    near(error(200, false) / error(100, false), 0.5, 0.01);
    near(error(200, true) / error(100, true), 0.25, 0.01);
  });

  test('many DDIM steps keep the variance of Gaussian data', () => {
    near(at('gaussian-ddim-1000'), 0.5, 0.002);
  });

  test('LoRA’s rule agrees with a count matrix by matrix', () => {
    const places = [
      ...Array(5).fill(320),
      ...Array(5).fill(640),
      ...Array(6).fill(1280),
    ] as number[];
    let numbersOfRank4 = 0;
    let weights = 0;
    for (const width of places)
      for (const inputs of [width, width, width, width, width, 768, 768, width]) {
        numbersOfRank4 += 4 * (width + inputs);
        weights += width * inputs;
      }
    assert.equal(at('sd-lora-4'), numbersOfRank4);
    assert.equal(at('sd-attention-matrices'), weights);
  });
});
