/** What the facts of the miniature are. */
import type { Words } from '../declare.ts';

const sizes: readonly (readonly [part: string, en: string, zh: string])[] = [
  ['text', 'parameters of the text encoder', '文本编码器的参数量'],
  ['denoiser', 'parameters of the denoiser', '去噪网络的参数量'],
  ['decoder', 'parameters of the decoder', '解码器的参数量'],
  ['encoder', 'parameters of the encoder', '编码器的参数量'],
  ['words', 'size of the vocabulary, marks included', '词表大小，连同标记'],
  ['context', 'places in a prompt', '提示词的位置数'],
  ['picture', 'numbers in a picture', '图片中数的个数'],
  ['latent', 'numbers in a latent', '潜变量中数的个数'],
];

export const miniature: Record<string, Words> = {
  'miniature-bytes': ['size of the weights as shipped, bytes', '随站发布的权重大小，字节'],
  'miniature-scenes': [
    'shapes × colours × grounds × sizes × textures × places, as the world allows',
    '形状×颜色×底色×大小×质地×位置，限于这个世界所有的',
  ],
  'miniature-trainingPictures': ['pictures drawn for training', '为训练画的图片数'],
  ...Object.fromEntries(
    sizes.flatMap(([part, en, zh]): [string, Words][] => [
      [
        `miniature-${part}`,
        [`${en}, counted in the miniature’s own layers`, `${zh}，按微型模型自己的层数出`],
      ],
      [`miniature-${part}There`, [`${en} in Stable Diffusion 1.x`, `Stable Diffusion 1.x：${zh}`]],
      [
        `miniature-${part}Times`,
        [
          `Stable Diffusion 1.x over the miniature: ${en}`,
          `Stable Diffusion 1.x与微型模型之比：${zh}`,
        ],
      ],
    ]),
  ),
};
