/** The text's floors counted another way, the record against them, and what a reader may draw. */
import { sum } from '#src/maths/statistics.ts';
import { Graph } from '#src/tensors/graph.ts';
import { noise } from '#src/tensors/noise.ts';
import { parameters, start } from '#src/tensors/parameters.ts';
import { plainBackend } from '#src/tensors/plain.ts';
import { check, checkGaps, gapsOf, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { drawnFrom, untouched } from './decode.ts';
import { faults } from './faults.ts';
import { floors, size, text } from './lesson.ts';
import { crossings, facts, record } from './model.ts';
import { predict } from './net.ts';
import { layout, type Size } from './shape.ts';

/** Nats a sign if one knows how often each sign comes: −Σ p log p. */
function unigramFloor(): number {
  const all = text.flat();
  const counts = new Map<number, number>();
  for (const sign of all) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return -sum(
    [...counts.values()].map((count) => (count / all.length) * Math.log(count / all.length)),
  );
}

/** A small network as training begins: its scores after each sign but the last. */
function scoresBefore(tokens: readonly number[], ahead: boolean): Float32Array {
  const small: Size = { ...size, width: 8, heads: 2, ahead };
  const backend = plainBackend();
  const slots = layout(small);
  const { tensors, values } = parameters(backend, slots, false);
  values.set(start(slots, noise(7)));
  const { logits } = predict(new Graph(backend, false), tensors, small, tokens, 1);
  return logits.data.slice(0, (tokens.length - 1) * small.signs);
}

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const linear = fault === 'linear';
  const line = text[0]!.slice(0, 12);
  const { scores, looks } = record.readings.at(-1)!.places.object;
  const settings = [
    untouched,
    { temperature: 0.3, k: 5, share: 1 },
    { temperature: 2, k: 60, share: 0.5 },
  ];
  const [own] = scores;
  const drawn = drawnFrom(own!, { ...untouched, linear });
  const likeliest = [...own!.keys()].sort((i, j) => own![j]! - own![i]!).slice(0, 5);
  const { signs, context, width, layers } = size;
  // Tables of signs and positions, each layer's 12w² + 13w, the last normalisation, scores of all signs.
  const byFormula =
    (signs + context) * width +
    layers * (12 * width ** 2 + 13 * width) +
    2 * width +
    (width + 1) * signs;
  const below = crossings(record.losses);
  return [
    check(
      {
        en: 'counted anew: the least loss that counting signs can reach',
        zh: '重新计数：只数单字所能达到的最小损失',
      },
      unigramFloor(),
      floors[0]!,
      1e-12,
    ),
    checkGaps(
      faults.ahead.breaks,
      gapsOf(
        scoresBefore(line, fault === 'ahead'),
        scoresBefore([...line.slice(0, -1), line[0]!], fault === 'ahead'),
      ),
      1e-12,
    ),
    checkGaps(
      faults.linear.breaks,
      likeliest.map(
        (i) => Math.log(drawn[likeliest[0]!]! / drawn[i]!) - (own![likeliest[0]!]! - own![i]!),
      ),
      1e-9,
    ),
    checkGaps(
      {
        en: 'what may be drawn sums to 1, however it is cut',
        zh: '不论怎样截断，可抽的概率之和为1',
      },
      settings.map((each) => sum(drawnFrom(own!, { ...each, linear })) - 1),
      1e-12,
    ),
    check(
      {
        en: 'each head’s looks sum to 1, up to the hundredths kept',
        zh: '每个头的注视之和为1（只保存到百分位）',
      },
      1,
      sum([...looks[0]!]),
      0.005 * looks[0]!.length,
    ),
    check(
      {
        en: 'the curve passes the floors in their order: how many out of it',
        zh: '曲线依次越过各下限：次序不对的个数',
      },
      0,
      below.filter((step, i) => i > 0 && !(step! >= below[i - 1]!)).length,
      0,
    ),
    check(
      { en: 'weights by the formula of GPT-2’s build', zh: '按GPT-2构造的公式数出的权重' },
      byFormula,
      facts().parameters,
      0,
    ),
  ];
}
