/** What training Stable Diffusion took, from its model card. */
import { byFormula, cited, derived, type Declared, type Input } from '../declare.ts';

const card = ['sdv1card', 'model card'] as const;

const hours = cited(150_000, ['hours of A100 cards', 'A100卡时'], card, [1000, 10_000_000]);
const cards = cited(256, ['cards, 32 × 8', '卡数，32 × 8'], card, [1, 100_000]);
const carbon = cited(
  11_250,
  ['emissions, kg of CO₂-equivalent', '排放，千克二氧化碳当量'],
  card,
  [1, 1_000_000],
);
const batch = cited(2048, ['pictures a step', '每步的图片数'], card, [1, 100_000]);
const stage = (value: number, version: string): Input =>
  cited(value, [`steps of ${version}`, `${version}的步数`], card, [0, 10_000_000]);

const seen: Record<string, Declared> = {
  'sd-training-pictures': byFormula('(a + b + c + d) × n', {
    a: stage(237_000, 'v1-1 at 256²'),
    b: stage(194_000, 'v1-1 at 512²'),
    c: stage(515_000, 'v1-2'),
    d: stage(225_000, 'v1-4'),
    n: batch,
  }),
};

export const trainingNumbers: Record<string, Declared> = {
  ...seen,
  'sd-training-days': byFormula('h ÷ m ÷ 24', { h: hours, m: cards }),
  'sd-training-hours-each': byFormula('h ÷ m', { h: hours, m: cards }),
  'sd-training-kg-hour': byFormula('k ÷ h', { k: carbon, h: hours }),
  'sd-pick-nats': byFormula('ln n', {
    n: {
      ...derived(seen, 'sd-training-pictures', ['pictures seen in training', '训练时看过的图片数']),
      range: [1, 1e12],
    },
  }),
};
