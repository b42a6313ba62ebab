/** The figures on the trained miniature: what they ask of the shipped weights, and what must hold of the answers. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { distance } from '#explorables/kit/trained/paint.ts';
import { pictureOf } from '#explorables/kit/trained/start-pictures.ts';
import type { Ask } from '#explorables/kit/trained/useAnswer.ts';
import * as attention from '#explorables/trained-attention/ask.ts';
import * as attentionState from '#explorables/trained-attention/model.ts';
import * as control from '#explorables/trained-control/ask.ts';
import * as controlState from '#explorables/trained-control/model.ts';
import * as guidance from '#explorables/trained-guidance/ask.ts';
import * as guidanceState from '#explorables/trained-guidance/model.ts';
import * as latent from '#explorables/trained-latent/ask.ts';
import * as latentState from '#explorables/trained-latent/model.ts';
import * as lora from '#explorables/trained-lora/ask.ts';
import * as loraState from '#explorables/trained-lora/model.ts';
import * as matching from '#explorables/trained-matching/ask.ts';
import * as matchingState from '#explorables/trained-matching/model.ts';
import * as samplers from '#explorables/trained-samplers/ask.ts';
import * as samplersState from '#explorables/trained-samplers/model.ts';
import { shippedClient } from '#src/miniature/files.ts';
import { noise } from '#src/tensors/noise.ts';

const client = await shippedClient();
await client.run('load', { parts: ['paint', 'encoder', 'contrast', 'lora', 'control'] });

/** The last of what a figure shows, and how far it said it was on the way. */
async function answerTo<W, A>(
  ask: Ask<W, A>,
  wanted: W,
): Promise<{ answer: A; steps: readonly number[] }> {
  const answers: A[] = [];
  const steps: number[] = [];
  await ask(wanted, {
    client,
    signal: new AbortController().signal,
    report: (done, all) => steps.push(done / all),
    show: (answer) => answers.push(answer),
  });
  return { answer: answers.at(-1)!, steps };
}

const same = (a: Float32Array, b: Float32Array): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

describe('the latent, disturbed', () => {
  const { initial } = latentState.state;
  const from = noise(3).normals(256);
  const spread = (values: Float32Array): number =>
    Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

  test('is itself without noise, noise alone at its end, and as wide as before between', () => {
    const at = (share: number, latent = from) =>
      latentState.disturbed(latent, { ...initial, share });
    assert.ok(same(at(0), from));
    assert.ok(same(at(1), at(1, new Float32Array(256))));
    for (const share of [0.25, 0.5, 0.75])
      assert.ok(Math.abs(spread(at(share)) - spread(from)) < 0.12, `${spread(at(share))}`);
    // Shares of the deviation instead of the variance would narrow it.
    const planted = from.map((value, i) => 0.5 * value + 0.5 * at(1)[i]!);
    assert.ok(Math.abs(spread(planted) - spread(from)) > 0.2);
  });

  test('loses the channel that is set to zero, and no other', () => {
    const without = latentState.disturbed(from, { ...initial, share: 0, without: '3' });
    without.forEach((value, i) => assert.equal(value, i % 4 === 2 ? 0 : from[i]));
  });

  test('comes back as the picture where it is of the miniature’s world, and the worse the more noise', async () => {
    const error = async (share: number) => {
      const { answer } = await answerTo(latent.ask, { ...initial, share });
      return distance(answer.decoded, answer.picture);
    };
    const errors = [await error(0), await error(0.3), await error(1)];
    assert.ok(errors[0]! < 0.07, `${errors[0]}`);
    assert.ok(errors[1]! > 2 * errors[0]! && errors[2]! > errors[1]!, errors.join());
    const { answer } = await answerTo(latent.ask, { ...initial, share: 0 });
    assert.ok(same(answer.back, answer.decoded));
  });
});

describe('the matrix of captions and pictures', () => {
  const wanted = (change: Partial<matchingState.State>) =>
    matchingState.wantedOf({ ...matchingState.state.initial, ...change }, 'en');

  test('an exchanged word changes its own row and no other, to the last bit', async () => {
    const { answer: heart } = await answerTo(matching.ask, wanted({}));
    const { answer: white } = await answerTo(
      matching.ask,
      wanted({ caption: 2, attribute: 'background', value: 7 }),
    );
    assert.deepEqual(white.cosines, heart.cosines);
    assert.notDeepEqual(heart.exchanged, heart.cosines[0]);
    assert.notDeepEqual(white.exchanged, white.cosines[1]);
  });

  test('a word exchanged for itself changes nothing', async () => {
    const { answer } = await answerTo(matching.ask, wanted({ value: 3 }));
    assert.equal(answer.wanted.exchanged, answer.wanted.captions[0]);
    assert.deepEqual(answer.exchanged, answer.cosines[0]);
  });

  test('has its largest cosine on the diagonal, and in Chinese, too', async () => {
    for (const language of ['en', 'zh'] as const) {
      const asked = matchingState.wantedOf(matchingState.state.initial, language);
      const { cosines } = (await answerTo(matching.ask, asked)).answer;
      cosines.forEach((row, i) => assert.equal(row.indexOf(Math.max(...row)), i));
    }
  });

  test('shape moves the caption’s own cosine much, colour next to nothing, as the text says', async () => {
    const own = async (change: Partial<matchingState.State>): Promise<number> => {
      const { answer } = await answerTo(matching.ask, wanted(change));
      return answer.cosines[0]![0]! - answer.exchanged[0]!;
    };
    const shape = await own({ attribute: 'shape', value: 4 });
    const colour = await own({ attribute: 'colour', value: 3 });
    assert.ok(shape > 0.1 && Math.abs(colour) < 0.01, `${shape} and ${colour}`);
  });

  test('shares add up to 1 and follow the cosines', () => {
    const shares = matchingState.shares([0.9, 0.8, -1], 10);
    assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 1) < 1e-12);
    assert.ok(Math.abs(shares[0]! / shares[1]! - Math.E) < 1e-9);
  });
});

test('attention: the ground is read at the start more than at the end, and each place’s weights are shares', async () => {
  const { initial } = attentionState.english;
  const { answer, steps } = await answerTo(attention.ask, attentionState.wantedOf(initial));
  assert.equal(steps.length, attentionState.steps);
  assert.deepEqual(
    answer.moments.map(({ k }) => k),
    [...attentionState.moments],
  );
  for (const { attention: map } of answer.moments)
    for (let place = 0; place < 64; place++) {
      let sum = 0;
      for (let word = 0; word < 14; word++) sum += map[64 * word + place]!;
      assert.ok(Math.abs(sum - 1) < 1e-4, `${sum}`);
    }
  // “a big red star on a blue background”: the seventh and the eighth word.
  const ground = answer.moments.map(({ attention: map }) =>
    map.subarray(7 * 64, 9 * 64).reduce((sum, value) => sum + value / 64, 0),
  );
  assert.ok(ground[0]! > 1 / 3 && ground.at(-1)! < 0.05, ground.join());
});

test('guidance: at s = 1 both rows are one, at s = 0 the prompt does not count', async () => {
  const { initial } = guidanceState.english;
  const { answer: plain } = await answerTo(guidance.ask, { ...initial, s: 1 });
  plain.guided.forEach(({ picture }, i) => assert.ok(same(picture, plain.plain[i]!.picture)));
  const { answer: none } = await answerTo(guidance.ask, { ...initial, s: 0 });
  const { answer: other } = await answerTo(guidance.ask, { ...initial, s: 0, prompt: 'a moon' });
  none.guided.forEach(({ picture }, i) => assert.ok(same(picture, other.guided[i]!.picture)));
  assert.ok(!same(none.plain[0]!.picture, other.plain[0]!.picture));
  const pair = [new Float32Array(12), new Float32Array(12).fill(2), new Float32Array(12)];
  assert.ok(Math.abs(guidanceState.variety(pair) - 4 / 3) < 1e-6);
});

test('samplers: with more steps DDIM nears its own 50, DDPM draws other noise and stays apart', async () => {
  const apart = async (steps: number): Promise<number[]> => {
    const { answer } = await answerTo(samplers.ask, { ...samplersState.english.initial, steps });
    return answer.lanes.map(({ few, many }) => distance(few.picture, many.picture));
  };
  const [few, more] = [await apart(5), await apart(25)];
  assert.ok(few[0]! > 5 * more[0]! && few[2]! > 2 * more[2]!, `${few.join()} ${more.join()}`);
  assert.ok(more[1]! > 3 * more[0]! && more[1]! > 3 * more[2]!, more.join());
});

describe('the LoRA', () => {
  test('at scale 0 is the base model to the last bit, shipped or trained here; at 1 it is not', async () => {
    const wanted = loraState.wantedOf({ ...loraState.english.initial, scale: 0 }, 0);
    const learnt = noise(5).normals(24_000);
    for (const ask of [lora.askWith(), lora.askWith(learnt)]) {
      const { answer } = await answerTo(ask, wanted);
      answer.after.forEach(({ picture }, i) => assert.ok(same(picture, answer.before[i]!.picture)));
    }
    const { answer } = await answerTo(lora.askWith(), { ...wanted, scale: 1 });
    assert.ok(distance(answer.after[0]!.picture, answer.before[0]!.picture) > 0.05);
  });

  test('losses are shown as means of whole spans', () =>
    assert.deepEqual(loraState.smoothed([1, 3, 5, 7, 100], 2), [2, 6]));
});

describe('the ControlNet', () => {
  const { initial } = controlState.english;

  test('before its training, and at weight 0, leaves the first step exactly as it is; trained it does not', async () => {
    for (const sketch of ['heart', ''])
      assert.equal((await answerTo(control.ask, { ...initial, sketch })).answer.untrained, 0);
    const { answer: none } = await answerTo(control.ask, { ...initial, weight: 0 });
    assert.equal(none.change, 0);
    assert.ok(same(none.controlled.picture, none.base.picture));
    const { answer } = await answerTo(control.ask, initial);
    assert.ok(answer.change > 0.5, `${answer.change}`);
    assert.equal(answer.controlled.judged.shape, 4, 'the sketch is a heart');
  });

  test('a sketch comes back from its link, and a link that nobody wrote is a sketch, too', () => {
    const drawn = controlState.stroke(controlState.linesOf(''), 33, 33 + 5 * 33, true);
    assert.equal(
      drawn.reduce((sum, value) => sum + value, 0),
      6,
    );
    assert.ok(drawn[33] === 1 && drawn[6 * 33] === 1);
    assert.ok(same(controlState.linesOf(controlState.written(drawn)), drawn));
    assert.equal(controlState.written(new Float32Array(1024)), '');
    assert.ok(controlState.linesOf('§$%').every((value) => value === 0));
    const whole = new Float32Array(1024).fill(1);
    assert.ok(same(controlState.linesOf(controlState.written(whole)), whole));
    const rubbed = controlState.stroke(drawn, 33, 33, false);
    assert.equal(
      rubbed.reduce((sum, value) => sum + value, 0),
      5,
    );
  });
});

test('pictures to begin with are those of the encoder’s range', () =>
  assert.ok(pictureOf('ring').every((value) => value >= -1 && value <= 1)));
