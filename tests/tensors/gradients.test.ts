/** Gradients of every operation on both backends, against central differences and each other. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LearningBackend } from '../../src/tensors/backend.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import * as operations from '../../src/tensors/operations.ts';
import { plainBackend } from '../../src/tensors/plain.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';
import { gradients } from '../../src/tensors/wasm/backward.ts';
import { forwardBackend } from '../../src/tensors/wasm/forward.ts';
import { memoryOf } from '../../src/tensors/wasm/memory.ts';
import { tried } from './difference.ts';
import { trials } from './operations.ts';

const module = await WebAssembly.compile(await compileKernels());
const plain = plainBackend();
const wasm = await wasmBackend(module, 4);

/** Central differences in f32 with a step of 0.01: an error of order step², and rounding over the step. */
const tolerance = 2e-3;

const trialNamed = (name: string) => trials.find((trial) => trial.name === name)!;

/** The largest difference, over the largest number where that is more than 1. */
function distance(a: Float32Array, b: Float32Array): number {
  assert.equal(a.length, b.length);
  const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0) / largest;
}

describe('gradients', () => {
  for (const trial of trials)
    test(trial.name, () => {
      const expected = tried(plain, trial);
      const found = tried(wasm, trial);
      assert.ok(expected.error < tolerance, `plain: ${expected.error}`);
      assert.ok(found.error < tolerance, `wasm: ${found.error}`);
      assert.ok(distance(expected.output, found.output) < 1e-5, 'the backends differ');
      expected.gradients.forEach((gradient, i) => {
        assert.ok(gradient.length > 0, `input ${i} has no gradient`);
        assert.ok(distance(gradient, found.gradients[i]!) < 1e-5, `gradient ${i} differs`);
      });
    });

  test('kernels of results and of gradients, each compiled alone, are those compiled together', async () => {
    const [forward, backward] = await Promise.all(
      (['forward', 'backward'] as const).map(async (set) =>
        WebAssembly.compile(await compileKernels(set)),
      ),
    );
    const memory = memoryOf(4);
    const halves = {
      ...(await forwardBackend(memory, forward!)),
      ...(await gradients(memory, backward!)),
    };
    for (const trial of trials) {
      const [one, other] = [tried(wasm, trial), tried(halves, trial)];
      assert.deepEqual(other.output, one.output, trial.name);
      assert.deepEqual(other.gradients, one.gradients, trial.name);
    }
  });

  test('every operation is tried', () => {
    const source = trials.map(({ apply }) => String(apply)).join();
    for (const [kind, functions] of Object.entries(operations))
      for (const name of Object.keys(functions))
        assert.match(source, new RegExp(`${kind}\\.${name}\\b`));
  });

  const faults: readonly (readonly [trial: string, fault: Partial<LearningBackend>])[] = [
    ['silu', { siluBackward: (_, dy, dx) => plain.add(dx, dy) }],
    ['gelu', { geluBackward: plain.siluBackward }],
    [
      'convolution',
      {
        convolveBackward: (x, w, dy, dx, dw, shape) =>
          plain.convolveBackward(x, w.toReversed(), dy, dx, dw, shape),
      },
    ],
    [
      'self-attention',
      {
        attendBackward: (q, k, v, p, dOut, dq, dk, dv, shape) =>
          plain.attendBackward(q, k, v, p, dOut, dk, dq, dv, shape),
      },
    ],
    [
      'group norm',
      {
        normaliseBackward: (x, gain, dy, statistics, dx, dGain, dBias, shape) =>
          plain.normaliseBackward(x, gain, dy, statistics, dx, dBias, dGain, shape),
      },
    ],
    ['linear', { sumRepeated: () => undefined }],
  ];
  for (const [name, fault] of faults)
    test(`a fault planted in ${name} is found`, () => {
      const { error } = tried({ ...plain, ...fault }, trialNamed(name));
      assert.ok(!(error < 10 * tolerance), `${error}`);
    });
});
