/**
 * The weights as they are shipped still do what their manifest says, on small seeded samples; a fault
 * planted in any of the models is found by the same measures.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readManifest, shippedModels } from '../../src/miniature/files.ts';
import {
  decodeLatents,
  denoiseSteps,
  predictor,
  type Models,
} from '../../src/miniature/generate.ts';
import type { Interval } from '../../src/miniature/intervals.ts';
import { wilson } from '../../src/miniature/intervals.ts';
import { askedOf } from '../../src/miniature/measure.ts';
import { checks, type Measured } from '../../src/miniature/measures.ts';
import { latentSize } from '../../src/miniature/nets/autoencoder.ts';
import { timesOf, type Sampler } from '../../src/miniature/nets/samplers.ts';
import { partLayouts, type PartName } from '../../src/miniature/parts.ts';
import { attributes } from '../../src/miniature/world/attributes.ts';
import { judge } from '../../src/miniature/world/judge.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { noise } from '../../src/tensors/noise.ts';

const { quality, parts } = await readManifest();
const models = await shippedModels(Object.keys(partLayouts) as PartName[]);

const valueOf = (found: Interval): number =>
  'share' in found ? Number(found.share) : 'mean' in found ? Number(found.mean) : NaN;

/** What lies outside the interval that the manifest gives of the same sample. */
function outside(name: string, measured: Measured): string[] {
  const noted = quality[name]?.found;
  assert.ok(noted, `the manifest has no ${name}: npm run miniature:qualify`);
  return Object.entries(measured).flatMap(([key, found]) => {
    const { low, high } = noted[key]!;
    const value = valueOf(found);
    // The manifest has four digits.
    return value >= low - 1e-4 && value <= high + 1e-4
      ? []
      : [`${key}: ${value}, not ${low} to ${high}`];
  });
}

test('all weights together are small', () => {
  const bytes = Object.values(parts).reduce((sum, part) => sum + part.bytes, 0);
  assert.deepEqual(Object.keys(parts).sort(), Object.keys(partLayouts).sort());
  assert.ok(bytes < 3e6, `${bytes} bytes`);
});

describe('the shipped weights do what their manifest says', () => {
  for (const [name, { of }] of Object.entries(checks))
    test(name, () => assert.deepEqual(outside(name, of(models)), []));
});

/** Models in which the numbers of some tensors are changed. */
function withFault(
  names: RegExp,
  change: (value: number, index: number, all: Float32Array) => number,
): Models {
  const changed = Object.entries(models.parameters)
    .filter(([name]) => names.test(name))
    .map(([name, tensor]) => [name, { ...tensor, data: copied(tensor.data, change) }] as const);
  assert.ok(changed.length > 0);
  return { ...models, parameters: { ...models.parameters, ...Object.fromEntries(changed) } };
}

/** In the backend's memory, where the kernels find it. */
function copied(data: Float32Array, change: Parameters<typeof withFault>[1]): Float32Array {
  const copy = models.backend.allocate(data.length);
  data.forEach((value, i) => (copy[i] = change(value, i, data)));
  return copy;
}

const mirrored = (_: number, i: number, all: Float32Array): number => all[all.length - 1 - i]!;

describe('a fault that is planted is found', () => {
  const faults: readonly (readonly [what: string, check: string, broken: Models])[] = [
    [
      'in the autoencoder, whose last convolution is mirrored',
      'check: pictures there and back',
      withFault(/^decoder\.out\.w$/, mirrored),
    ],
    [
      'in the contrastive model, whose text encoder does not see the order of words',
      'check: nearest caption',
      withFault(/^text\.positions$/, () => 0),
    ],
    [
      'in the denoiser, which does not look at the words',
      'check: all six, en',
      withFault(/\.cross\.out\.w$/, () => 0),
    ],
    [
      'in the LoRA, which goes the other way',
      'check: LoRA at 1',
      withFault(/^lora\..*\.b$/, (value) => -value),
    ],
    [
      'in the ControlNet, which does not see the sketch',
      'check: sketch, weight 1',
      withFault(/^sketch\.out\.w$/, () => 0),
    ],
  ];
  for (const [what, check, broken] of faults)
    test(what, () => assert.notDeepEqual(outside(check, checks[check]!.of(broken)), []));

  test('in the sampler, which takes the shares of signal and noise for each other', () => {
    const broken: Sampler = ({ clean, noise: left }, to) =>
      clean.map((value, i) => to.sigma * value + to.alpha * left[i]!);
    const asked = askedOf({
      ...{ prompts: 16, seed: 110, language: 'en', heldOut: false, named: [attributes.length] },
      ...{ guidance: 3, steps: 12, sampler: 'ddim' },
    });
    const predict = predictor(
      models,
      asked.map(({ prompt }) => tokenise(prompt).ids),
      3,
    );
    let latents = noise(110, 1, 0).normals(asked.length * latentSize);
    const { normal } = noise(110);
    for (const step of denoiseSteps(predict, latents, timesOf(12), broken, normal))
      latents = step.next;
    const right = decodeLatents(models, latents).filter((picture, i) => {
      const judged = judge(picture);
      return attributes.every((attribute) => judged[attribute] === asked[i]!.scene[attribute]);
    });
    const { high } = wilson(right.length, asked.length);
    assert.ok(high < quality['check: all six, en']!.found['all']!.low, `${right.length} right`);
  });
});
