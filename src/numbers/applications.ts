/** The numbers of the chapter on applications: tries, steps, shares, intervals, refits. */
import { expectedVariances } from '#src/maths/refits.ts';
import type { Setting } from '#src/maths/refits.ts';
import { byFormula, byFunction, chosen, cited, type Input, type Topic } from './declare.ts';

/** E[σ²] after so many refits that it no longer changes. */
export const settledVariance = (setting: Setting): number =>
  expectedVariances(setting, 5_000).at(-1) ?? NaN;

const preview = ['cui2026copilot', 'abstract'] as const;
const effect = cited(0.2608, ['estimated effect', '估计的效应'], preview, [-1, 1]);
const error = cited(0.103, ['its standard error', '其标准误差'], preview, [0, 1]);
const normal = chosen(1.96, ['97.5% point of the normal distribution', '正态分布的97.5%分位点']);

const video = {
  f: chosen(129, ['frames', '帧数'], [1, 1001]),
  h: chosen(720, ['height, pixels', '高，像素'], [64, 4320]),
  w: chosen(1280, ['width, pixels', '宽，像素'], [64, 7680]),
  c: cited(16, ['numbers at each place', '每格的数'], ['kong2024hunyuanvideo', '§4.1'], [1, 64]),
} satisfies Record<string, Input>;

const applications = (count: number): Input =>
  chosen(count, ['applications', '应用的个数'], [1, 1000]);
const tools = chosen(20, ['tools', '工具的个数'], [1, 1000]);

export const applicationNumbers: Topic = () => ({
  'deepseek-v4-pro-active': byFormula('a ÷ N', {
    a: cited(
      49,
      ['active parameters, billions', '激活参数，十亿'],
      ['deepseek2026v4', '§1'],
      [1, 1600],
    ),
    N: cited(
      1600,
      ['all parameters, billions', '全部参数，十亿'],
      ['deepseek2026v4', '§1'],
      [1600, 10_000],
    ),
  }),
  'ap-growth': byFormula('a ÷ b', {
    a: cited(
      3700,
      ['stories a quarter with automation', '自动写稿之后每季的篇数'],
      ['ap2014', ''],
      [0, 10_000],
    ),
    b: cited(300, ['stories a quarter before', '之前每季的篇数'], ['ap2014', ''], [1, 3000]),
  }),
  'cnet-corrected': byFormula('a ÷ b', {
    a: cited(41, ['articles corrected', '作了更正的篇数'], ['cnet2023', ''], [0, 77]),
    b: cited(77, ['articles', '篇数'], ['cnet2023', ''], [77, 1000]),
  }),
  'sd-images-a-copy': byFormula('n ÷ c', {
    n: cited(
      175e6,
      ['pictures generated', '生成的图片数'],
      ['carlini2023diffusion', '§4.2'],
      [1000, 1e9],
    ),
    c: cited(109, ['near-copies', '近似副本'], ['carlini2023diffusion', '§4.2'], [1, 1000]),
  }),
  'codec-codes-a-second': byFormula('f × q', {
    f: cited(75, ['frames a second', '每秒帧数'], ['wang2023valle', 'eq. 1, eq. 2'], [10, 200]),
    q: cited(8, ['codes a frame', '每帧的编码数'], ['wang2023valle', 'eq. 1, eq. 2'], [1, 32]),
  }),
  'video-latent-in-pictures': byFormula(
    '((f − 1) ÷ 4 + 1) × (h ÷ 8) × (w ÷ 8) × c ÷ (4 × 64^2)',
    video,
  ),
  'cui-low': byFormula('b − z × s', { b: effect, z: normal, s: error }),
  'cui-high': byFormula('b + z × s', { b: effect, z: normal, s: error }),
  'eight-tries-at-60': byFormula('p^n', {
    p: chosen(0.6, ['chance of success of one try', '一次成功的概率'], [0, 1]),
    n: chosen(8, ['tries, all of which must succeed', '次数，次次都要成功'], [1, 50]),
  }),
  'tools-without-standard': byFormula('m × n', { m: applications(10), n: tools }),
  'tools-with-standard': byFormula('m + n', { m: applications(10), n: tools }),
  'variance-with-real-data': byFunction(
    ['variance after 5,000 refits, where it has settled', '重新拟合5,000次、已经不变时的方差'],
    {
      m: chosen(50, ['samples of each generation', '每代的样本数'], [2, 1000]),
      q: chosen(0.1, ['share of real data', '真实数据的份额'], [0.01, 1]),
    },
    ({ m, q }) => settledVariance({ m, share: q, estimator: 'ml' }),
  ),
});
