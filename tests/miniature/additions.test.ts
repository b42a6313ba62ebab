/** LoRA and ControlNet as the pipeline uses them, and a LoRA's training in a tab, on random networks. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { added, withLora, type Additions } from '../../src/miniature/additions.ts';
import { predictor, type Models } from '../../src/miniature/generate.ts';
import { learnLora, styleLoss } from '../../src/miniature/learn-lora.ts';
import { controlLayout, copyOf } from '../../src/miniature/nets/control.ts';
import { loraLayout } from '../../src/miniature/nets/lora.ts';
import { sketchOf, styles } from '../../src/miniature/styles.ts';
import { poseOf } from '../../src/miniature/world/pose.ts';
import { sceneAt } from '../../src/miniature/world/scenes.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import { Graph } from '../../src/tensors/graph.ts';
import { noise } from '../../src/tensors/noise.ts';
import { parameters, start } from '../../src/tensors/parameters.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';
import { randomModels, randomTensors } from './models.ts';

const backend = await wasmBackend(await WebAssembly.compile(await compileKernels()), 160);
const bare = await randomModels(backend);
const learner = { ...bare, backend };
const texts = ['a red star', '蓝色背景'].map((text) => tokenise(text).ids);
const latents = noise(1).normals(512);
const lines = new Float32Array(2048);
[sceneAt(11), sceneAt(12_345)].forEach((scene, i) =>
  lines.set(sketchOf(scene, poseOf(scene)), 1024 * i),
);

const difference = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

const v = (models: Models, s: number, additions?: Additions, noisy = latents, asked = texts) =>
  predictor(models, asked, s, additions && added(additions))(noisy, 0.5).v;

const plus = (tensors: Models['parameters']): Models => ({
  ...bare,
  parameters: { ...bare.parameters, ...tensors },
});

function untrained(): Models {
  const lora = parameters(backend, loraLayout, false);
  lora.values.set(start(loraLayout, noise(3)));
  const branch = parameters(backend, controlLayout, false);
  branch.values.set(start(controlLayout, noise(4)));
  copyOf(bare.parameters, branch.tensors);
  return plus({ ...lora.tensors, ...branch.tensors });
}

describe('before the first step of their training', () => {
  const models = untrained();
  const plain = v(bare, 3);

  test('a LoRA at any scale leaves the guided denoiser as it is, to the last bit', () => {
    for (const lora of [0, 0.5, 1.2]) assert.deepEqual(v(models, 3, { lora }), plain);
  });

  test('a ControlNet of any weight does, too', () => {
    for (const weight of [0, 1, 2])
      assert.deepEqual(v(models, 3, { control: { lines, weight } }), plain);
  });

  test('a ControlNet whose last layers do not begin as zero is found', () => {
    const broken = parameters(backend, controlLayout, false);
    broken.values.set(
      start(
        controlLayout.map((slot) =>
          slot.name.startsWith('zero.') ? { ...slot, start: { deviation: 0.1 } } : slot,
        ),
      ),
    );
    copyOf(bare.parameters, broken.tensors);
    const moved = v(plus(broken.tensors), 3, { control: { lines, weight: 1 } });
    assert.ok(difference(moved, plain) > 1e-3);
  });
});

describe('once they are trained', () => {
  const models = plus({
    ...randomTensors(backend, loraLayout, 5),
    ...randomTensors(backend, controlLayout, 6),
  });
  const both = { lora: 0.8, control: { lines, weight: 0.7 } };

  test('guidance goes along the line between the two predictions, each with the additions', () => {
    const [without, given, beyond] = [0, 1, 3].map((s) => v(models, s, both));
    const expected = without!.map((value, i) => value + 3 * (given![i]! - value));
    assert.ok(difference(beyond!, expected) < 1e-4);
    assert.ok(difference(given!, v(bare, 1)) > 1e-2);
  });

  test('each picture follows its own sketch', () => {
    const second = { lora: 0.8, control: { lines: lines.slice(1024), weight: 0.7 } };
    const alone = v(models, 3, second, latents.slice(256), [texts[1]!]);
    const together = v(models, 3, both);
    assert.ok(difference(alone, together.slice(256)) < 1e-4);
    const exchanged = new Float32Array(2048);
    exchanged.set(lines.slice(1024));
    exchanged.set(lines.slice(0, 1024), 1024);
    const other = v(models, 3, { ...both, control: { lines: exchanged, weight: 0.7 } });
    assert.ok(difference(together, other) > 1e-3);
  });

  test('models without the part say what is missing', () => {
    assert.throws(() => v(bare, 1, { lora: 1 }), /there is no LoRA of/);
    assert.throws(() => v(bare, 1, { control: { lines, weight: 1 } }), /no weights called sketch/);
  });
});

describe('a LoRA that learns in the tab', () => {
  const settings = { style: styles.hollow, steps: 20, seed: 1, picturesInStep: 4 };

  /** The loss at scale 1 on the same pictures, noise and levels. */
  const lossOf = (models: Models, style = styles.hollow): number => {
    const mark = backend.mark();
    const g = new Graph(backend, false);
    const loss = styleLoss(g, models, models.parameters, style, 1, 8, noise(9)).data[0]!;
    backend.release(mark);
    return loss;
  };

  const learned = (() => {
    let last = new Float32Array(0);
    let steps = 0;
    for (const { values, step } of learnLora(learner, settings))
      [last, steps] = [values.slice(), step];
    return { values: last, steps };
  })();

  test('loses less on pictures of its style than at its beginning', () => {
    assert.equal(learned.steps, 20);
    const before = lossOf(untrained());
    const after = lossOf(withLora(bare, learned.values));
    assert.ok(after < 0.9 * before, `${before} to ${after}`);
  });

  test('ends with the same numbers each time, and gives its memory back', () => {
    const mark = backend.mark();
    let again = new Float32Array(0);
    for (const { values } of learnLora(learner, settings)) again = values.slice();
    assert.deepEqual(again, learned.values);
    assert.equal(backend.mark(), mark);
  });

  test('gives its memory back when it is stopped', () => {
    const mark = backend.mark();
    for (const { step } of learnLora(learner, settings)) if (step === 2) break;
    assert.equal(backend.mark(), mark);
  });

  test('a training that climbs instead of descending is found', () => {
    let last = new Float32Array(0);
    for (const { values } of learnLora(learner, { ...settings, rate: -3e-3 }))
      last = values.slice();
    assert.ok(!(lossOf(withLora(bare, last)) < 0.9 * lossOf(untrained())));
  });
});
