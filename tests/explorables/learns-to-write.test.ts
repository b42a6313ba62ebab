import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  drawLines,
  isUnseen,
  lineOf,
  numbered,
  signs,
  spelled,
} from '#explorables/learns-to-write/corpus.ts';
import { drawnFrom, sampler, untouched } from '#explorables/learns-to-write/decode.ts';
import {
  asRows,
  before,
  entropy,
  floors,
  placeNames,
  probe,
  size,
  text,
  unseen,
} from '#explorables/learns-to-write/lesson.ts';
import * as model from '#explorables/learns-to-write/model.ts';
import { predict, type Off } from '#explorables/learns-to-write/net.ts';
import { layout, type Size } from '#explorables/learns-to-write/shape.ts';
import { switches } from '#explorables/learns-to-write/reading.ts';
import { packRun, unpackRun } from '#explorables/learns-to-write/run.ts';
import { recordSeed, stride, training, wholeRun } from '#explorables/learns-to-write/training.ts';
import { divergence } from '#src/maths/language.ts';
import { random } from '#src/maths/random.ts';
import { softmax } from '#src/maths/softmax.ts';
import type { LearningBackend } from '#src/tensors/backend.ts';
import { compileKernels } from '#src/tensors/compile.ts';
import { Graph } from '#src/tensors/graph.ts';
import { noise } from '#src/tensors/noise.ts';
import { losses } from '#src/tensors/operations.ts';
import { parameters, start } from '#src/tensors/parameters.ts';
import { plainBackend } from '#src/tensors/plain.ts';
import { wasmBackend } from '#src/tensors/wasm.ts';

const module = await WebAssembly.compile(await compileKernels());
const wasm = (): Promise<LearningBackend> => wasmBackend(module, 32);

type Weights = Readonly<Record<string, readonly number[]>>;

/** A network as training begins: its slots, its numbers, and these by name in double precision. */
function begun(shape: Size) {
  const slots = layout(shape);
  const values = start(slots, noise(7));
  let at = 0;
  const weights: Weights = Object.fromEntries(
    slots.map(({ name, shape }) => {
      const length = shape.reduce((a, b) => a * b, 1);
      return [name, [...values.subarray(at, (at += length))]];
    }),
  );
  return { slots, values, weights };
}
const { slots, values, weights } = begun(size);

type Vector = readonly number[];
const dot = (a: Vector, b: Vector): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const plus = (a: Vector, b: Vector): number[] => a.map((value, i) => value + b[i]!);
const row = (list: Vector, i: number, width: number): Vector =>
  list.slice(i * width, (i + 1) * width);

/** The network in plain lists of doubles, one text: shares no line with the one on tensors. */
function plainPredict(
  w: Weights,
  tokens: readonly number[],
  off?: Off,
  { width, layers, heads }: Size = size,
): Vector[] {
  const linear = (name: string, x: Vector): number[] =>
    w[`${name}.b`]!.map((b, j) =>
      x.reduce(
        (sum, value, i) => sum + value * w[`${name}.w`]![i * w[`${name}.b`]!.length + j]!,
        b,
      ),
    );
  const norm = (name: string, x: Vector): number[] => {
    const mean = x.reduce((a, b) => a + b) / x.length;
    const spread = Math.sqrt(x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / x.length + 1e-5);
    return x.map((v, i) => ((v - mean) / spread) * w[`${name}.gain`]![i]! + w[`${name}.bias`]![i]!);
  };
  const gelu = (x: number): number =>
    0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
  let stream = tokens.map((token, i) =>
    plus(row(w['signs']!, token, width), row(w['positions']!, i, width)),
  );
  const d = width / heads;
  for (let layer = 0; layer < layers; layer += 1) {
    const qkv = stream.map((x) => linear(`${layer}.qkv`, norm(`${layer}.norm1`, x)));
    const part = (which: number, head: number, i: number): Vector =>
      qkv[i]!.slice(which * width + head * d, which * width + (head + 1) * d);
    stream = stream.map((x, i) => {
      const brought = Array.from({ length: heads }, (_, head) => {
        if (off?.layer === layer && off.head === head) return Array<number>(d).fill(0);
        const scores = tokens
          .slice(0, i + 1)
          .map((_, j) => dot(part(0, head, i), part(1, head, j)) / Math.sqrt(d));
        const share = softmax(scores);
        return Array.from({ length: d }, (_, c) =>
          share.reduce((sum, p, j) => sum + p * part(2, head, j)[c]!, 0),
        );
      }).flat();
      return plus(x, linear(`${layer}.mix`, brought));
    });
    stream = stream.map((x) =>
      plus(
        x,
        linear(`${layer}.narrow`, linear(`${layer}.widen`, norm(`${layer}.norm2`, x)).map(gelu)),
      ),
    );
  }
  return stream.map((x) => linear('out', norm('norm', x)));
}

/** The network on tensors, with the same weights. */
function tensorPredict(backend: LearningBackend, tokens: readonly number[], off?: Off): number[][] {
  const set = parameters(backend, slots, false);
  set.values.set(values);
  const { data } = predict(new Graph(backend, false), set.tensors, size, tokens, 1, off).logits;
  return tokens.map((_, i) => [...data.subarray(i * signs.length, (i + 1) * signs.length)]);
}

const furthest = (a: readonly Vector[], b: readonly Vector[]): number =>
  Math.max(...a.flatMap((line, i) => line.map((value, j) => Math.abs(value - b[i]![j]!))));

const tokens = [0, ...numbered(probe)].slice(0, 24);

describe('the network', () => {
  for (const off of [undefined, { layer: 1, head: 3 }])
    test(`its scores are those of plain lists, ${off ? 'a head off' : 'all heads on'}`, async () => {
      const expected = plainPredict(weights, tokens, off);
      const far = [plainBackend(), await wasm()].map((b) =>
        furthest(tensorPredict(b, tokens, off), expected),
      );
      assert.ok(
        far.every((distance) => distance < 1e-6),
        far.join(),
      );
    });

  test('the comparison catches a head switched off, and a layer left out', () => {
    const expected = plainPredict(weights, tokens);
    assert.ok(
      furthest(tensorPredict(plainBackend(), tokens, { layer: 0, head: 1 }), expected) > 1e-3,
    );
    const without = { ...weights, '1.narrow.w': weights['1.narrow.w']!.map(() => 0) };
    assert.ok(furthest(plainPredict(without, tokens), expected) > 1e-3);
  });

  test('a sign sees none after it', () => {
    const changed = [...tokens.slice(0, -1), 5];
    const [one, other] = [tokens, changed].map((all) => tensorPredict(plainBackend(), all));
    assert.ok(furthest(one!.slice(0, -1), other!.slice(0, -1)) === 0);
    assert.ok(furthest(one!.slice(-1), other!.slice(-1)) > 0.01);
  });

  test('gradients are central differences of plain lists, tensor by tensor', async () => {
    // The same network with fewer numbers, and eight signs: plain lists are slow.
    const small: Size = { ...size, context: 8, width: 8, heads: 2 };
    const { slots, values, weights } = begun(small);
    const line = text[0]!.slice(0, 8);
    const read = [0, ...line.slice(0, -1)];
    const backend = await wasm();
    const set = parameters(backend, slots, true);
    set.values.set(values);
    const targets = line.flatMap((sign) => signs.map((_, i) => (i === sign ? 1 : 0)));
    const g = new Graph(backend, true);
    g.backward(losses.crossEntropy(g, predict(g, set.tensors, small, read, 1).logits, targets));
    const loss = (w: Weights): number => {
      const scores = plainPredict(w, read, undefined, small);
      const logs = line.map((sign, i) => Math.log(softmax([...scores[i]!])[sign]!));
      return -logs.reduce((a, b) => a + b) / line.length;
    };
    const { integer } = random(11);
    let at = 0;
    for (const { name, shape } of slots) {
      const length = shape.reduce((a, b) => a * b, 1);
      const slice = set.gradients.subarray(at, (at += length));
      const largest = slice.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      // Of each tensor the steepest number and two at random.
      const steepest = slice.findIndex((value) => Math.abs(value) === largest);
      for (const i of [steepest, integer(length), integer(length)]) {
        const moved = (by: number): Weights => ({
          ...weights,
          [name]: weights[name]!.with(i, weights[name]![i]! + by),
        });
        const slope = (loss(moved(1e-4)) - loss(moved(-1e-4))) / 2e-4;
        const gap = Math.abs(slope - slice[i]!);
        assert.ok(gap < 2e-6 + 1e-4 * largest, `${name}[${i}]: ${slice[i]}, not ${slope}`);
      }
    }
  });
});

describe('faults that a reader can plant', () => {
  test('seeing ahead: the loss falls below what the grammar leaves, which no guess can', async () => {
    const { losses: curve, readings } = wholeRun(await wasm(), recordSeed, 200, {
      ...size,
      ahead: true,
    });
    assert.ok(curve.at(-1)! < entropy / 2, `${curve.at(-1)}`);
    // On lines kept back as well; and yet, without anything ahead, it writes no line of the grammar.
    const { measured, sample } = readings.at(-1)!;
    assert.ok(measured[0]!.loss < entropy / 2, `${measured[0]!.loss}`);
    assert.doesNotMatch(sample, /^the \w+ \w+ \w+ the \w+\. \p{Script=Han}+。$/mu);
    // The record of the sound run stays above.
    assert.ok(model.record.losses.every((loss) => loss > entropy / 2));
  });

  test('without the exponential: shares of what scores have above the least', () => {
    const linear = drawnFrom([3, 1, 0], { temperature: 1, k: 3, share: 1, linear: true });
    assert.deepEqual(linear, [0.75, 0.25, 0]);
    const { scores } = model.record.readings.at(-1)!.places.object;
    const [sound, planted] = [false, true].map((linear) =>
      Math.max(...drawnFrom(scores[0]!, { ...untouched, linear })),
    );
    assert.ok(sound! > 0.9 && planted! < 0.2, `${sound} ${planted}`);
  });
});

describe('the text', () => {
  test('lines kept back are none of those learned, and every word is learned', () => {
    const learned = new Set(text.map(spelled));
    assert.ok(unseen.every((line) => !learned.has(spelled(line))));
    assert.ok(!learned.has(probe) && isUnseen([0, 0, 0, 7]) && lineOf([0, 0, 0, 7]) === probe);
    assert.equal(new Set(text.flat()).size, signs.length);
    assert.equal(drawLines(9, 3, true).filter(isUnseen).length, 9);
  });

  test('floors are those of counting by hand', () => {
    const all = text.map(spelled).join('');
    [1, 2, 3].forEach((order, i) => {
      const pairs: Record<string, number> = {};
      const contexts: Record<string, number> = {};
      const list = [...all];
      let [sum, seen] = [0, 0];
      for (let at = order - 1; at < list.length; at += 1) {
        const context = list.slice(at - order + 1, at).join('');
        contexts[context] = (contexts[context] ?? 0) + 1;
        pairs[context + list[at]!] = (pairs[context + list[at]!] ?? 0) + 1;
      }
      for (const [run, times] of Object.entries(pairs)) {
        sum -= times * Math.log(times / contexts[[...run].slice(0, -1).join('')]!);
        seen += times;
      }
      assert.ok(
        Math.abs(sum / seen - floors[i]!) < 1e-12,
        `${order}: ${floors[i]}, not ${sum / seen}`,
      );
    });
    assert.ok(floors[0]! > floors[1]! && floors[1]! > floors[2]! && floors[2]! > entropy);
  });

  test('a row asks for each sign of its line once', () => {
    const { tokens: rows, targets } = asRows([text[0]!]);
    assert.equal(rows.length, size.context);
    assert.deepEqual(rows.slice(1, text[0]!.length), text[0]!.slice(0, -1));
    assert.equal(
      targets.reduce((a, b) => a + b),
      text[0]!.length,
    );
  });
});

describe('the record', () => {
  test('a new run shows the same, and another seed another', async () => {
    const again = unpackRun(packRun(wholeRun(await wasm(), recordSeed, 100)));
    const { losses: curve, readings } = model.record;
    again.losses.forEach((loss, i) =>
      assert.ok(Math.abs(loss - curve[i]!) < 0.002, `${i}: ${loss}`),
    );
    again.readings.forEach((reading, i) => {
      assert.equal(reading.step, readings[i]!.step);
      reading.measured.forEach(({ loss }, j) =>
        assert.ok(Math.abs(loss - readings[i]!.measured[j]!.loss) < 0.002, `${i} ${j}: ${loss}`),
      );
      for (const name of placeNames)
        reading.places[name].looks.forEach((looks, head) =>
          looks.forEach((look, k) =>
            assert.ok(Math.abs(look - readings[i]!.places[name].looks[head]![k]!) < 0.021),
          ),
        );
    });
    assert.equal(again.readings[0]!.sample, readings[0]!.sample);
    const other = training(await wasm(), recordSeed + 1);
    assert.ok(Math.abs(other.advance() - curve[0]!) > 0.1);
  });

  test('below the best pair within the first tenth, below triples within the second', () => {
    const [unigram, bigram, trigram] = model.crossings(model.record.losses);
    assert.ok(
      unigram! <= 60 && bigram! <= 60 && trigram! <= 120,
      `${unigram} ${bigram} ${trigram}`,
    );
    assert.equal(model.record.losses.length * stride, 600);
  });

  test('a head switched off changes what was measured, one of them most of all', () => {
    const { measured } = model.record.readings.at(-1)!;
    const [whole, ...without] = measured;
    for (const { loss } of without) assert.ok(loss > whole!.loss + 0.002);
    const worst = without.reduce((most, each) => (each.loss > most.loss ? each : most));
    assert.equal(measured.indexOf(worst), model.heads.indexOf('2.4'));
    assert.ok(whole!.translated > 0.9 && worst.translated < 0.2);
  });

  test('it has learned the grammar: six verbs alike, one last noun', () => {
    const { places } = model.record.readings.at(-1)!;
    const chances = drawnFrom(places.deed.scores[0]!, untouched);
    const initials = signs.map((sign) => ('flshk'.includes(sign) ? (sign === 'f' ? 2 : 1) / 6 : 0));
    assert.ok(divergence(initials, chances) < 0.1, `${divergence(initials, chances)}`);
    const object = drawnFrom(places.object.scores[0]!, untouched);
    assert.ok(object[signs.indexOf('虎')]! > 0.9);
  });

  test('of every place there is a row for each head and a list of scores for each switch', () => {
    for (const { places } of model.record.readings)
      for (const name of placeNames) {
        const { looks, scores } = places[name];
        assert.equal(scores.length, switches.length);
        for (const row of looks) {
          assert.equal(row.length, before[name].length + 1);
          const sum = row.reduce((a, b) => a + b);
          assert.ok(Math.abs(sum - 1) < 0.15, `${sum}`);
        }
        assert.ok(probe.startsWith(before[name]));
      }
  });
});

describe('drawing', () => {
  test('first the temperature, then top-k, then top-p', () => {
    const scores = [3, 2, 1, 0].map((score) => score);
    assert.deepEqual(drawnFrom(scores, { temperature: 1, k: 1, share: 1 }), [1, 0, 0, 0]);
    const two = drawnFrom(scores, { temperature: 0.5, k: 2, share: 1 });
    assert.ok(Math.abs(two[0]! / two[1]! - Math.exp(2)) < 1e-9 && two[2] === 0);
    assert.deepEqual(drawnFrom(scores, { temperature: 2, k: 2, share: 0.6 })[1], 0);
  });

  test('signs come as often as the distribution says', () => {
    const { uniform } = noise(5);
    const draw = sampler({ temperature: 1, k: 3, share: 1 }, uniform);
    const p = drawnFrom([1, 0.5, 0, -1], { temperature: 1, k: 3, share: 1 });
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i += 1) counts[draw(Float32Array.of(1, 0.5, 0, -1))]! += 1;
    counts.forEach((count, i) =>
      assert.ok(
        Math.abs(count / 4000 - p[i]!) <= 4 * Math.sqrt((p[i]! * (1 - p[i]!)) / 4000),
        `${i}`,
      ),
    );
  });

  test('links: round trip, and garbage becomes the default', () => {
    const given = {
      ...model.state.initial,
      at: 2,
      place: 'deed' as const,
      off: '1.3',
      temperature: 0.7,
      k: 3,
      share: 0.9,
    };
    assert.deepEqual(model.state.parse(model.state.serialise(given)), given);
    assert.deepEqual(
      model.state.parse('at=x&place=&off=9.9&temperature=NaN&k='),
      model.state.initial,
    );
    assert.equal(model.state.parse('k=0&temperature=0').k, 1);
  });
});
