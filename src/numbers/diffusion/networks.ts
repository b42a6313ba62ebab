/** Parameters of Stable Diffusion's networks, counted from their configuration, and what follows. */
import {
  autoencoderParameters,
  controlNetParameters,
  stableDiffusion1,
  stableDiffusionVae,
  stableDiffusionXl,
  textEncoderParameters,
  unetParameters,
} from '#src/maths/diffusion-sizes.ts';
import { byFormula, byFunction, cited, derived, type Declared, type Words } from '../declare.ts';
import { adapterNumbers } from './adapters.ts';
import { channels, context, tokens } from './shapes.ts';

const config = ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'] as const;
const xl = ['sgmrepo', 'file:configs/inference/sd_xl_base.yaml'] as const;

const count: Words = [
  'weights and biases of every layer, added up in the order of the code',
  '按代码的次序，把每一层的权重与偏置加起来',
];

const unetWidth = cited(
  320,
  ['channels of the finest level', '最细一级的通道数'],
  config,
  [32, 640],
);
const vaeWidth = cited(
  128,
  ['channels of the finest level', '最细一级的通道数'],
  ['sdrepo', 'file:configs/autoencoder/autoencoder_kl_32x32x4.yaml'],
  [32, 256],
);
const layers = cited(12, ['layers', '层数'], ['openaiclip', 'file:clip/model.py'], [1, 48]);
const vocabulary = cited(
  49_408,
  ['tokens in the vocabulary', '词表大小'],
  ['openaiclip', 'file:clip/simple_tokenizer.py'],
  [1000, 200_000],
);

type VaePart = 'encoder' | 'decoder' | 'small';
const vaePart = (name: VaePart): Declared =>
  byFunction(
    count,
    { b: vaeWidth, k: channels },
    ({ b, k }) => autoencoderParameters({ ...stableDiffusionVae, width: b, latent: k })[name],
  );

const bytes = cited(
  2,
  ['bytes each, as fp16', '每个参数的字节数（fp16）'],
  ['sdv1card', 'model card'],
  [1, 4],
);

const counted: Record<string, Declared> = {
  'sd-unet': byFunction(count, { C: unetWidth, w: context, k: channels }, ({ C, w, k }) =>
    unetParameters({ ...stableDiffusion1, width: C, context: w, latent: k }),
  ),
  'sd-clip': byFunction(
    count,
    { V: vocabulary, n: tokens, w: context, l: layers },
    ({ V, n, w, l }) => textEncoderParameters({ vocabulary: V, places: n, width: w, layers: l }),
  ),
  'sd-vae-encoder': vaePart('encoder'),
  'sd-vae-decoder': vaePart('decoder'),
  'sd-vae-small': vaePart('small'),
  'sd-vae': byFunction(count, { b: vaeWidth, k: channels }, ({ b, k }) =>
    Object.values(autoencoderParameters({ ...stableDiffusionVae, width: b, latent: k })).reduce(
      (left, right) => left + right,
    ),
  ),
  'sd2-unet': byFunction(
    count,
    {
      w: cited(
        1024,
        ['width of a row of the text encoder', '文本编码器每行的宽度'],
        ['sd2repo', 'file:configs/stable-diffusion/v2-inference-v.yaml'],
        [64, 4096],
      ),
    },
    ({ w }) => unetParameters({ ...stableDiffusion1, context: w }),
  ),
  'sdxl-unet': byFunction(
    count,
    {
      C: cited(320, ['channels of the finest level', '最细一级的通道数'], xl, [32, 640]),
      w: cited(
        2048,
        ['width of a row of both text encoders', '两个文本编码器合起来每行的宽度'],
        xl,
        [64, 4096],
      ),
    },
    ({ C, w }) => unetParameters({ ...stableDiffusionXl, width: C, context: w }),
  ),
};

const unet = derived(counted, 'sd-unet', ['parameters of the U-Net', 'U-Net的参数量']);
const text = derived(counted, 'sd-clip', ['parameters of the text encoder', '文本编码器的参数量']);
const vae = derived(counted, 'sd-vae', ['parameters of the VAE', 'VAE的参数量']);
const total = { 'sd-total': byFormula('U + E + A', { U: unet, E: text, A: vae }) };
const sum = derived(total, 'sd-total', ['parameters of all networks', '各网络参数量合计']);

const shares: Record<string, Declared> = {
  'sd-unet-share': byFormula('U ÷ N', { U: unet, N: sum }),
  'sd-clip-share': byFormula('E ÷ N', { E: text, N: sum }),
  'sd-vae-share': byFormula('A ÷ N', { A: vae, N: sum }),
  'sd-file-gb': byFormula('N × b ÷ 10^9', { N: sum, b: bytes }),
  'sd-unet-gb': byFormula('U × b ÷ 10^9', { U: unet, b: bytes }),
};

const unet2 = derived(counted, 'sd2-unet', ['parameters of SD 2’s U-Net', 'SD 2的U-Net参数量']);
const grown: Record<string, Declared> = {
  'sd2-unet-more': byFormula('B − U', { B: unet2, U: unet }),
  'sd2-unet-more-share': byFormula('B ÷ U − 1', { B: unet2, U: unet }),
  'sdxl-unet-times': byFormula('X ÷ U', {
    X: derived(counted, 'sdxl-unet', ['parameters of SDXL’s U-Net', 'SDXL的U-Net参数量']),
    U: unet,
  }),
};

const controlWidth = { C: unetWidth };
const ofControl = (name: 'copy' | 'zero' | 'hint' | 'zeros'): Declared =>
  byFunction(
    name === 'zeros'
      ? ['one for each skip connection and one for the middle', '每条跳跃连接一个，中间一个']
      : count,
    controlWidth,
    ({ C }) => controlNetParameters({ ...stableDiffusion1, width: C })[name],
  );

const parts: Record<string, Declared> = {
  'controlnet-copy': ofControl('copy'),
  'controlnet-zero': ofControl('zero'),
  'controlnet-zeros': ofControl('zeros'),
  'controlnet-hint': ofControl('hint'),
};

const whole: Record<string, Declared> = {
  controlnet: byFormula('c + z + h', {
    c: derived(parts, 'controlnet-copy', ['parameters of the copy', '副本的参数量']),
    z: derived(parts, 'controlnet-zero', ['of the zero convolutions', '零卷积的参数量']),
    h: derived(parts, 'controlnet-hint', ['of the hint encoder', '条件编码器的参数量']),
  }),
};

/** ControlNet beside the U-Net and the smallest LoRA. */
const addition = derived(whole, 'controlnet', ['parameters of ControlNet', 'ControlNet的参数量']);
const beside: Record<string, Declared> = {
  'controlnet-share': byFormula('c ÷ U', { c: addition, U: unet }),
  'controlnet-over-lora': byFormula('c ÷ l', {
    c: addition,
    l: derived(adapterNumbers, 'sd-lora-4', [
      'parameters of a LoRA of rank 4',
      '秩为4的LoRA的参数量',
    ]),
  }),
  'controlnet-gb': byFormula('c × b ÷ 10^9', { c: addition, b: bytes }),
};

export const networkNumbers = {
  ...counted,
  ...total,
  ...shares,
  ...grown,
  ...parts,
  ...whole,
  ...beside,
};
