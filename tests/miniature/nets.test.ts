/** What holds of the networks whatever their numbers are. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { meanAttention } from '../../src/miniature/attention.ts';
import { apart, denoiseSteps, predictor, readTexts } from '../../src/miniature/generate.ts';
import { control, controlLayout, copyOf } from '../../src/miniature/nets/control.ts';
import {
  denoise,
  denoiserLayout,
  type AttentionMap,
  type AttentionMaps,
} from '../../src/miniature/nets/denoiser.ts';
import { adapt, loraLayout } from '../../src/miniature/nets/lora.ts';
import { samplers, timesOf } from '../../src/miniature/nets/samplers.ts';
import { encodeText } from '../../src/miniature/nets/text.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';
import { noise } from '../../src/tensors/noise.ts';
import { parameters, start } from '../../src/tensors/parameters.ts';
import { plainBackend } from '../../src/tensors/plain.ts';
import { randomModels, randomTensors } from './models.ts';

const models = await randomModels();
const { backend } = models;
const red = tokenise('a small red star on a blue background').ids;
const none = tokenise('').ids;
const latent = noise(1).normals(256);

const difference = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

/** v of the plain denoiser. */
const velocityOf = (settings?: Parameters<typeof denoise>[4], adaptNet = (net: never) => net) =>
  apart(models, (net) => {
    const input = net.g.constant(latent, [1, 8, 8, 4]);
    const text = encodeText(net, [red]);
    return denoise(adaptNet(net as never), input, [0.5], text, settings).data.slice();
  });

describe('guidance', () => {
  const v = (s: number, texts = [red]) => predictor(models, texts, s)(latent, 0.5).v;

  test('at 0 the prompt does not matter', () => {
    assert.deepEqual(v(0), v(0, [tokenise('一个大的绿色圆形').ids]));
    assert.deepEqual(v(0), v(1, [none]));
  });

  test('at 1 it is the prediction with the text', () => assert.deepEqual(v(1), velocityOf()));

  test('between and beyond it lies on the line through the two', () => {
    const [without, given, beyond] = [v(0), v(1), v(3)];
    const expected = without.map((value, i) => value + 3 * (given[i]! - value));
    assert.ok(difference(beyond, expected) < 1e-5);
    assert.ok(difference(without, given) > 1e-3, 'the text changes nothing');
  });

  test('the empty text guides nowhere', () => assert.ok(difference(v(5, [none]), v(0)) < 1e-5));
});

test('a picture does not depend on what is painted beside it', () => {
  const alone = predictor(models, [red], 3)(latent, 0.4).v;
  const other = noise(5).normals(256);
  const both = new Float32Array(512);
  both.set(latent);
  both.set(other, 256);
  const together = predictor(models, [red, tokenise('黑色').ids], 3)(both, 0.4).v;
  assert.ok(difference(alone, together.slice(0, 256)) < 1e-5);
});

test('the attention of each place to the words sums to one', () => {
  const maps: AttentionMaps = new Map();
  velocityOf({ maps });
  assert.deepEqual([...maps.keys()], ['down1', 'down2', 'middle', 'up2', 'up1', 'up0']);
  for (const { side, heads, weights } of maps.values()) {
    assert.equal(weights.length, heads * side ** 2 * 14);
    for (let row = 0; row < weights.length; row += 14) {
      const sum = weights.subarray(row, row + 14).reduce((total, weight) => total + weight, 0);
      assert.ok(Math.abs(sum - 1) < 1e-5);
    }
  }
});

test('attention is the mean over layers and heads, coarse places enlarged, of the last pictures only', () => {
  const map = (side: number, heads: number, first: number): AttentionMap => {
    const size = heads * side ** 2 * 14;
    // Two pictures of a batch; the second looks at word `first` alone from its first place, at word 0 else.
    const weights = new Float32Array(2 * size);
    for (let row = size; row < 2 * size; row += 14)
      weights[row + ((row - size) % (side ** 2 * 14) === 0 ? first : 0)] = 1;
    return { side, heads, weights };
  };
  const mean = meanAttention(
    new Map([
      ['fine', map(8, 5, 3)],
      ['coarse', map(4, 8, 3)],
    ]),
    1,
  );
  assert.equal(mean.length, 14 * 64);
  const third = [...mean.subarray(3 * 64, 4 * 64)];
  // In the corner both layers; around it the coarse one, whose first place is four of the fine ones.
  const seen = third.flatMap((value, place) =>
    value > 1e-6 ? [[place, Math.round(value * 100)]] : [],
  );
  assert.deepEqual(seen, [
    [0, 100],
    [1, 50],
    [8, 50],
    [9, 50],
  ]);
  for (let place = 0; place < 64; place++) {
    const sum = Array.from({ length: 14 }, (_, word) => mean[word * 64 + place]!).reduce(
      (a, b) => a + b,
    );
    assert.ok(Math.abs(sum - 1) < 1e-5);
  }
});

test('a word does not see those after it, the end sees all', () => {
  const [short, long] = ['a red star', 'a red star on blue'].map((text) =>
    readTexts(models, [tokenise(text).ids]),
  );
  assert.ok(difference(short!.words.slice(0, 4 * 64), long!.words.slice(0, 4 * 64)) < 1e-6);
  assert.ok(difference(short!.whole, long!.whole) > 1e-3);
});

test('DDIM is the same each time; DDPM goes another way with other noise', () => {
  const paint = (sampler: keyof typeof samplers, seed: number): Float32Array => {
    const predict = predictor(models, [red], 1);
    const { normal } = noise(seed);
    let last = latent;
    const steps = denoiseSteps(predict, latent, timesOf(3), samplers[sampler], normal);
    for (const { next } of steps) last = next;
    return last;
  };
  assert.deepEqual(paint('ddim', 1), paint('ddim', 2));
  assert.notDeepEqual(paint('ddpm', 1), paint('ddpm', 2));
});

describe('LoRA', () => {
  const plain = velocityOf();
  const begun = parameters(backend, loraLayout, false);
  begun.values.set(start(loraLayout, noise(3)));
  const trained = randomTensors(backend, loraLayout, 4);
  const adapted = (lora: typeof trained, scale: number) =>
    velocityOf(undefined, (net) => adapt(net, lora, scale) as never);

  test('changes nothing before it is trained, nor at scale 0', () => {
    assert.deepEqual(adapted(begun.tensors, 1), plain);
    assert.deepEqual(adapted(trained, 0), plain);
  });

  test('changes more with a larger scale', () => {
    const [half, whole] = [0.5, 1].map((scale) => difference(adapted(trained, scale), plain));
    assert.ok(half! > 1e-3 && whole! > half!);
  });
});

describe('ControlNet', () => {
  const plain = velocityOf();
  const sketch = Float32Array.from({ length: 1024 }, (_, i) => Number(i % 7 === 0));
  const steered = (tensors: Record<string, never>, weight: number) =>
    apart(models, (net) => {
      const own = { g: net.g, p: { ...net.p, ...tensors } };
      const lines = net.g.constant(sketch, [1, 32, 32, 1]);
      const text = encodeText(net, [red]);
      return denoise(net, net.g.constant(latent, [1, 8, 8, 4]), [0.5], text, {
        steer: (descent, input, time, words) =>
          control(own, descent, input, time, words, lines, weight),
      }).data.slice();
    });

  test('the first step changes nothing, exactly', () => {
    const begun = parameters(backend, controlLayout, false);
    begun.values.set(start(controlLayout, noise(5)));
    copyOf(models.parameters, begun.tensors);
    assert.deepEqual(steered(begun.tensors as never, 1), plain);
  });

  test('weight 0 changes nothing, weight 1 does', () => {
    const trained = randomTensors(backend, controlLayout, 6) as never;
    assert.deepEqual(steered(trained, 0), plain);
    assert.ok(difference(steered(trained, 1), plain) > 1e-3);
  });
});

test('the backends paint the same', async () => {
  const plain = await randomModels(plainBackend());
  const said = [models, plain].map((each) => predictor(each, [red], 3)(latent, 0.5).v);
  assert.ok(difference(said[0]!, said[1]!) < 1e-5);
});

test('the two languages are read to the same length', () => {
  assert.equal(red.length, none.length);
  assert.equal(tokenise('蓝色背景上有一颗小的红色星星').ids.length, red.length);
});

test('every tensor of the denoiser takes part', () => {
  const before = velocityOf();
  for (const { name } of denoiserLayout) {
    const { data } = models.parameters[name]!;
    const kept = data[0]!;
    data[0] = kept + 1;
    // One key's bias moves all scores of a query alike, which softmax does not see.
    if (!name.endsWith('kv.b')) assert.ok(difference(velocityOf(), before) > 0, name);
    data[0] = kept;
  }
});
