/** Numbers of personalising and editing with Stable Diffusion 1.x: memory, and what a start level leaves. */
import { noiseSchedule } from '#src/maths/schedules.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Input,
  type Table,
  type Topic,
} from './declare.ts';
import { adapterNumbers } from './diffusion/adapters.ts';
import { networkNumbers } from './diffusion/networks.ts';

const unet = derived(
  networkNumbers,
  'sd-unet',
  ['parameters of the U-Net', 'U-Net的参数量'],
  [1e6, 1e11],
);
const lora = derived(
  adapterNumbers,
  'sd-lora-4',
  ['numbers of a LoRA of rank 4', '秩为4的LoRA的参数量'],
  [1e4, 1e9],
);
const word = cited(
  768,
  ['numbers of a word’s vector', '一个词的向量的维数'],
  ['gal2022textual', 'abstract'],
  [64, 8192],
);
/** A weight and its gradient in two bytes, Adam's three numbers in four (Rajbhandari et al. 2020, §3.1). */
const state = cited(
  16,
  ['bytes a parameter in training with Adam', '用Adam训练时每个参数的字节数'],
  ['rajbhandari2020zero', '§3.1'],
  [4, 20],
);

const schedule = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;
const ends = {
  b: cited(
    0.00085,
    ['noise variance of the first step', '第一步的噪声方差'],
    schedule,
    [1e-5, 0.01],
  ),
  B: cited(
    0.012,
    ['noise variance of the last step', '最后一步的噪声方差'],
    schedule,
    [0.011, 0.05],
  ),
};

/** Share of the picture's amplitude left, and of the noise, after a share of the schedule's 1,000 levels. */
function startLevels(): Table {
  const left = (s: number, b: number, B: number): number =>
    noiseSchedule('sd', 1000, [b, B]).alphaBar[Math.round(s * 1000) - 1] ?? 1;
  const strength = (value: number): Input => chosen(value, ['strength', '强度'], [0, 1]);
  return Object.fromEntries(
    [0.2, 0.4, 0.5, 0.6, 0.8, 1].flatMap((at) => [
      [
        `kept-${at * 100}`,
        byFunction(
          [
            '√ᾱ, ᾱ the product of 1 − β over the first 1,000 s levels',
            '√ᾱ，ᾱ是前1,000 s级的1 − β之积',
          ],
          { s: strength(at), ...ends },
          ({ s, b, B }) => Math.sqrt(left(s, b, B)),
        ),
      ],
      [
        `noise-${at * 100}`,
        byFunction(
          [
            '√(1 − ᾱ), ᾱ the product of 1 − β over the first 1,000 s levels',
            '√(1 − ᾱ)，ᾱ是前1,000 s级的1 − β之积',
          ],
          { s: strength(at), ...ends },
          ({ s, b, B }) => Math.sqrt(1 - left(s, b, B)),
        ),
      ],
    ]),
  );
}

export const pictureNumbers: Topic = () => ({
  'train-unet-gb': byFormula('N × b ÷ 10^9', { N: unet, b: state }),
  'train-lora-mb': byFormula('N × b ÷ 10^6', { N: lora, b: state }),
  'train-word-kb': byFormula('N × b ÷ 1000', { N: word, b: state }),
  'frozen-unet-gb': byFormula('N × b ÷ 10^9', {
    N: unet,
    b: chosen(2, ['bytes a parameter, as fp16', '每个参数的字节数（fp16）'], [1, 4]),
  }),
  'unet-over-lora': byFormula('N ÷ l', { N: unet, l: lora }),
  'five-channels': byFormula('c × C × k^2', {
    c: cited(
      5,
      ['input channels more', '多出的输入通道'],
      ['sd2repo', 'file:configs/stable-diffusion/v2-inpainting-inference.yaml'],
      [1, 64],
    ),
    C: cited(320, ['output channels of the first layer', '第一层的输出通道'], schedule, [8, 1280]),
    k: cited(
      3,
      ['places of the convolution, each way', '卷积核边长'],
      ['sdrepo', 'file:ldm/modules/diffusionmodules/openaimodel.py'],
      [1, 7],
    ),
  }),
  ...startLevels(),
});
