/** What the figure of the miniature makes of tensors, against slow drawings of the same. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as pixels from '#explorables/kit/trained/pixels.ts';
import { pictureOf } from '#explorables/kit/trained/start-pictures.ts';
import * as model from '#explorables/miniature/model.ts';
import {
  decoded,
  latentsOf,
  guidanceOf,
  requestOf,
  shownOf,
  wantedOf,
  type Painting,
} from '#explorables/miniature/painting.ts';
import { view } from '#explorables/miniature/strings.ts';
import { guide } from '#src/miniature/nets/guidance.ts';
import { sceneAt } from '#src/miniature/world/scenes.ts';
import { drawScene } from '#src/miniature/world/draw.ts';
import { parsePrompt } from '#src/miniature/world/prompt.ts';
import { tokenise } from '#src/miniature/world/tokenise.ts';
import { noise } from '#src/tensors/noise.ts';

/** The byte of a channel at a place, one at a time. */
const byteAt = (values: Float32Array, channel: number, row: number, column: number): number =>
  Math.round(Math.max(0, Math.min(255, (values[channel * 1024 + row * 32 + column]! + 1) * 127.5)));

function isPicture(values: Float32Array, make: typeof pixels.pictureFrom): boolean {
  const { width, height, data } = make(values);
  if (width !== 32 || height !== 32) return false;
  for (let row = 0; row < 32; row++)
    for (let column = 0; column < 32; column++)
      for (let channel = 0; channel < 3; channel++)
        if (data[3 * (32 * row + column) + channel] !== byteAt(values, channel, row, column))
          return false;
  return true;
}

describe('pictures', () => {
  const values = noise(1).normals(3072);

  test('are bytes of what lies in [−1, 1], the rest clipped', () =>
    assert.ok(isPicture(values, pixels.pictureFrom)));

  test('with channels and pixels exchanged would be noticed', () => {
    const planted = (from: Float32Array) => ({
      ...pixels.pictureFrom(from),
      data: Uint8Array.from(from, (value) => Math.max(0, Math.min(255, 127.5 * (value + 1)))),
    });
    assert.ok(!isPicture(values, planted));
  });

  test('to begin from are in the range that the encoder reads', () => {
    for (const name of pixels.pictureNames) {
      const picture = pictureOf(name);
      assert.equal(picture.length, 3072);
      assert.ok(picture.every((value) => value >= -1 && value <= 1));
    }
  });
});

test('a latent is four maps, two by two, white above zero and black below', () => {
  const latent = noise(2).normals(256);
  const { width, data } = pixels.latentPicture(latent);
  assert.equal(width, 16);
  for (let row = 0; row < 16; row++)
    for (let column = 0; column < 16; column++) {
      const channel = 2 * Number(row >= 8) + Number(column >= 8);
      const value = latent[4 * (8 * (row % 8) + (column % 8)) + channel]!;
      const at = 4 * (16 * row + column);
      assert.equal(data[at], value > 0 ? 255 : 0);
      const opacity = 220 * Math.min(1, Math.abs(value) / 3);
      assert.ok(Math.abs(data[at + 3]! - opacity) <= 0.5);
    }
});

test('a word is lit where it is looked at most, and its share is the mean', () => {
  const attention = new Float32Array(14 * 64).fill(1 / 14);
  attention.fill(0, 64, 128);
  attention[64 + 5] = 0.64;
  const [first, second] = pixels.gazes(['red', 'star'], attention);
  assert.ok(Math.abs(first!.share - 0.01) < 1e-6);
  first!.veil.data.forEach((byte, i) => assert.equal(byte, i % 4 === 3 && i !== 23 ? 225 : 0));
  assert.ok(Math.abs(second!.share - 1 / 14) < 1e-6);
  assert.ok(second!.veil.data.every((byte) => byte === 0));
});

test('the row goes from the first step to the last, six at most', () => {
  assert.deepEqual(model.rowOf(25), [1, 2, 4, 7, 13, 25]);
  for (let n = 1; n <= 50; n++) {
    const row = model.rowOf(n);
    assert.ok(row.length <= 6 && row[0] === 1 && row.at(-1) === n, String(n));
    row.forEach((k, i) => assert.ok(i === 0 || k > row[i - 1]!));
  }
});

describe('the state', () => {
  test('begins with a prompt that is understood, the same in both languages', () => {
    for (const name of ['prompt', 'other'] as const) {
      const { en, zh } = model.states;
      assert.deepEqual(parsePrompt(en.initial[name]), parsePrompt(zh.initial[name]));
      for (const { initial } of [en, zh]) {
        assert.equal(Object.keys(parsePrompt(initial[name])).length, 5);
        assert.deepEqual(tokenise(initial[name]).unknown, []);
        assert.equal(tokenise(initial[name]).cut, 0);
      }
    }
  });

  test('is one request, or two that differ in the prompt alone', async () => {
    const { initial } = model.states.en;
    assert.equal(wantedOf(initial).length, 1);
    const [one, other] = wantedOf({ ...initial, both: true, from: 'ring', strength: 0.4 });
    assert.deepEqual({ ...one, prompt: '' }, { ...other, prompt: '' });
    const { from, ...rest } = await requestOf(one!);
    assert.equal(from!.strength, 0.4);
    assert.deepEqual(from!.picture, pictureOf('ring'));
    assert.equal('from' in (await requestOf(wantedOf(initial)[0]!)), false);
    assert.equal(rest.guidance, initial.s);
  });
});

test('predictions swapped: the pipeline is asked for what guidance with both exchanged would give', () => {
  const random = noise(9);
  const [empty, given] = [random.normals(256), random.normals(256)];
  for (const s of [0, 0.5, 1, 3, 8]) {
    const [sound, planted] = (['none', 'swapped'] as const).map((fault) =>
      guidanceOf(wantedOf({ ...model.english.initial, s, fault })[0]!),
    );
    assert.equal(sound, s);
    const exchanged = guide(given, empty, s);
    guide(empty, given, planted!).forEach((value, i) =>
      assert.ok(Math.abs(value - exchanged[i]!) < 1e-5, `s = ${s}, ${i}`),
    );
  }
});

describe('a painting', () => {
  const random = noise(3);
  const latent = (): Float32Array => random.normals(256);
  const steps = [0, 1, 2].map((step) => ({
    step,
    t: 1 - step / 3,
    nextT: 1 - (step + 1) / 3,
    noisy: latent(),
    next: latent(),
    clean: latent(),
    attention: new Float32Array(14 * 64),
  }));
  const wanted = { ...wantedOf(model.states.en.initial)[0]!, steps: 3 };
  const scene = sceneAt(77);
  const bare: Painting = { wanted, steps, picture: drawScene(scene), judged: scene };
  // A picture that tells which latent it was made of.
  const mark = (of: Float32Array): Float32Array => new Float32Array(3072).fill(of[0]!);
  const whole = decoded(bare, latentsOf(bare).map(mark));

  test('has a moment before the first step and one after each', () => {
    assert.deepEqual(shownOf(whole, 0, 'en').moment, {
      k: 0,
      n: 3,
      t: 1,
      latent: steps[0]!.noisy,
      picture: mark(steps[0]!.noisy),
      clean: undefined,
      attention: undefined,
    });
    for (const k of [1, 2, 3]) {
      const step = steps[k - 1]!;
      assert.deepEqual(shownOf(whole, k, 'en').moment, {
        k,
        n: 3,
        t: step.nextT,
        latent: step.next,
        picture: mark(step.next),
        clean: mark(step.clean),
        attention: step.attention,
      });
    }
    assert.equal(shownOf(whole, 50, 'en').moment.k, 3);
  });

  test('shows its end before the way is decoded', () => {
    assert.deepEqual(shownOf(bare, 50, 'en').moment.picture, bare.picture);
    assert.equal(shownOf(bare, 1, 'en').moment.picture, undefined);
  });

  test('is told in both languages, in each state', () => {
    const shown = [shownOf(whole, 2, 'en')];
    const statuses = [
      { kind: 'asleep' },
      { kind: 'loading', share: 0.5 },
      { kind: 'working', done: 2, all: 3 },
      { kind: 'ready', backend: 'plain' },
      { kind: 'ready', stopped: true },
      { kind: 'failed', fault: 'damaged' },
    ] as const;
    for (const words of Object.values(view)) {
      const said = statuses.map((status) => words.status(status));
      assert.equal(new Set(said).size, said.length);
      for (const status of statuses) {
        const spoken = words.spoken([wanted], status, shown);
        assert.ok(spoken.includes(wanted.prompt));
        assert.doesNotMatch(spoken, /undefined|NaN/);
      }
    }
  });
});
