/** Shapes in Stable Diffusion 1.x, how often its parts run, and what attention adds up to. */
import { byFormula, chosen, cited, type Declared, type Inputs } from '../declare.ts';

const config = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;
const script = ['sdrepo', 'file:scripts/txt2img.py'] as const;

/** Sides and channels; a side is what pictures of the time had. */
export const side = cited(
  512,
  ['side of the picture, pixels', '图片边长，像素'],
  ['sdv1card', 'model card'],
  [256, 2048],
);
export const eighth = cited(
  8,
  ['pixels a place of the latent stands over, each way', '潜变量的一格在每个方向上对应的像素数'],
  ['sdv1card', 'model card'],
  [2, 32],
);
export const channels = cited(
  4,
  ['numbers at each place of the latent', '潜变量每格的数'],
  config,
  [1, 32],
);
export const rgb = chosen(3, ['red, green, blue', '红、绿、蓝']);
export const tokens = cited(
  77,
  ['places for tokens', '词元的位置数'],
  ['openaiclip', 'file:clip/model.py'],
  [8, 512],
);
export const context = cited(
  768,
  ['width of a row of the text encoder', '文本编码器每行的宽度'],
  config,
  [64, 4096],
);
export const steps = cited(50, ['steps of the sampler', '采样步数'], script, [1, 1000]);
export const answers = cited(
  2,
  ['evaluations a step, with and without the prompt', '每步的运行次数：有提示词与无提示词'],
  ['ho2022cfg', '§4.3'],
);
const heads = cited(8, ['heads', '注意力头数'], config, [1, 32]);

const shapes: Record<string, Declared> = {
  'sd-text-numbers': byFormula('n × w', { n: tokens, w: context }),
  'sd-picture-numbers': byFormula('c × a^2', { c: rgb, a: side }),
  'sd-latent-numbers': byFormula('k × (a ÷ f)^2', { k: channels, a: side, f: eighth }),
  'sd-channel-numbers': byFormula('(a ÷ f)^2', { a: side, f: eighth }),
  'sd-compression': byFormula('c × f^2 ÷ k', { c: rgb, f: eighth, k: channels }),
  'sd-places-fewer': byFormula('f^2', { f: eighth }),
  'sd-bits-16': bits(16),
  'sd-bits-32': bits(32),
  'sd-evaluations': byFormula('n × m', { n: steps, m: answers }),
  'sd-rate-skipped': byFormula('T ÷ n', {
    T: chosen(1000, ['noise levels in training', '训练时的噪声级别数'], [100, 4000]),
    n: steps,
  }),
};

/** How many times fewer bits a latent has whose numbers take so many. */
function bits(each: number): Declared {
  return byFormula('c × f^2 × 8 ÷ (k × b)', {
    c: rgb,
    f: eighth,
    k: channels,
    b: chosen(each, ['bits a number of the latent', '潜变量每个数的比特数'], [4, 64]),
  });
}

/** Places of cross-attention going down, in the middle and up, by level: side of the grid, width, places. */
const levels = [
  [64, 320, 5],
  [32, 640, 5],
  [16, 1280, 5],
  [8, 1280, 1],
] as const;

const grid = (value: number) =>
  cited(value, ['places of the grid, each way', '网格边长'], config, [2, 256]);

const levelNumbers = (): Record<string, Declared> =>
  Object.fromEntries(
    levels.flatMap(([places, width]) => [
      [`sd-grid-${places}`, byFormula('g^2', { g: grid(places) })],
      [
        `sd-head-width-${places}`,
        byFormula('C ÷ h', {
          C: cited(width, ['channels of the level', '这一级的通道数'], config, [8, 4096]),
          h: heads,
        }),
      ],
      [`sd-weights-head-${places}`, byFormula('g^2 × n', { g: grid(places), n: tokens })],
    ]),
  );

const allPlaces: Inputs = {
  n: tokens,
  h: heads,
  g: grid(64),
  p: cited(
    5,
    ['places on each of the three finer levels', '较细三级每级的处数'],
    ['sdrepo', 'file:ldm/modules/diffusionmodules/openaimodel.py'],
    [1, 10],
  ),
};

const attention: Record<string, Declared> = {
  ...levelNumbers(),
  'sd-weights-finest': byFormula('h × g^2 × n', { h: heads, g: grid(64), n: tokens }),
  'sd-weights-all': byFormula('h × n × (p × (g^2 + (g ÷ 2)^2 + (g ÷ 4)^2) + (g ÷ 8)^2)', allPlaces),
  'sd-self-attention': byFormula('g^4', { g: grid(64) }),
  'sd-self-over-cross': byFormula('g^2 ÷ n', { g: grid(64), n: tokens }),
  'sd-readings': byFormula('n × m × p', {
    n: steps,
    m: answers,
    p: cited(
      16,
      ['places of cross-attention', '交叉注意力的处数'],
      ['sdrepo', 'file:ldm/modules/diffusionmodules/openaimodel.py'],
      [1, 64],
    ),
  }),
};

/** Later members of the family. */
const later: Record<string, Declared> = {
  'sd3-compression': byFormula('c × f^2 ÷ k', {
    c: rgb,
    f: eighth,
    k: cited(
      16,
      ['numbers at each place of the latent', '潜变量每格的数'],
      ['esser2024sd3', '§5.2.1'],
      [1, 64],
    ),
  }),
  'sd3-tokens': byFormula('(a ÷ f ÷ p)^2', {
    a: chosen(1024, ['side of the picture, pixels', '图片边长，像素'], [256, 4096]),
    f: eighth,
    p: cited(2, ['places of a patch, each way', '小块边长，格'], ['esser2024sd3', '§4'], [1, 8]),
  }),
};

export const shapeNumbers = { ...shapes, ...attention, ...later };
