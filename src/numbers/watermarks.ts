/** A green-list watermark in numbers. */
import { binomialAtLeast, normalBelow } from '#src/maths/probability.ts';
import {
  editedChance,
  expectedScore,
  falseAlarm,
  greenChance,
  greenNeeded,
} from '#src/maths/watermark.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Input,
  type Table,
} from './declare.ts';

const kirchenbauer = ['kirchenbauer-2023', '§1.2'] as const;
const γ = cited(
  0.25,
  ['share of tokens that are green', '绿色词元所占的份额'],
  kirchenbauer,
  [0.05, 0.95],
);
const δ = cited(2, ['bonus on their logits', '加在其logit上的值'], kirchenbauer, [0, 10]);
const line = cited(4, ['line of the score', '得分的界线'], kirchenbauer, [0.5, 6]);
const tokens = (n: number): Input => chosen(n, ['tokens', '词元数'], [5, 1000]);

const power = (n: number) =>
  byFunction(
    [
      'chance that enough of n tokens are green for a score over z',
      'n个词元中绿色足够多、得分超过z的概率',
    ],
    { n: tokens(n), γ, δ, z: line },
    (x) => binomialAtLeast(x.n, greenChance(x.γ, x.δ), greenNeeded(x.n, x.γ, x.z)),
  );
const edited = (share: number) =>
  byFunction(
    [
      'expected score of n tokens when a share q of them was replaced',
      '替换掉份额q之后，n个词元的期望得分',
    ],
    {
      n: tokens(200),
      q: chosen(share, ['share of tokens replaced', '替换掉的词元份额'], [0, 1]),
      γ,
      δ,
    },
    (x) => expectedScore(editedChance(greenChance(x.γ, x.δ), x.γ, x.q), x.n, x.γ),
  );

const alarms: Table = {
  'wm-normal-odds': byFunction(
    ['1 ÷ (1 − Φ(z))', '1 ÷ (1 − Φ(z))'],
    { z: line },
    ({ z }) => 1 / (1 - normalBelow(z)),
  ),
  'wm-exact-25': byFunction(
    ['exact chance that unmarked text scores over z', '没有水印的文字得分超过z的精确概率'],
    { n: tokens(25), γ, z: line },
    (x) => falseAlarm(greenNeeded(x.n, x.γ, x.z), x.n, x.γ),
  ),
};

export const watermarkNumbers: Table = {
  ...alarms,
  'wm-underestimate': byFormula('a × o', {
    a: derived(
      alarms,
      'wm-exact-25',
      ['exact chance of a false alarm', '误报的精确概率'],
      [1e-9, 1],
    ),
    o: derived(
      alarms,
      'wm-normal-odds',
      ['one in so many by the normal curve', '按正态曲线，多少分之一'],
      [1, 1e9],
    ),
  }),
  'wm-green': byFunction('γ × exp δ ÷ (γ × exp δ + 1 − γ)', { γ, δ }, (x) => greenChance(x.γ, x.δ)),
  'wm-power-25': power(25),
  'wm-power-50': power(50),
  'wm-z-0': edited(0),
  'wm-z-30': edited(0.3),
  'wm-z-50': edited(0.5),
};
