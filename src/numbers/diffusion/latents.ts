/** The autoencoder's weak leash, and the scale that it makes necessary. */
import { byFormula, chosen, cited, derived, type Declared } from '../declare.ts';

const training = ['sdrepo', 'file:configs/autoencoder/autoencoder_kl_32x32x4.yaml'] as const;
const loss = ['sdrepo', 'file:ldm/modules/losses/contperceptual.py'] as const;

const scale = cited(
  0.18215,
  ['factor that the latents are multiplied by', '潜变量乘上的因子'],
  ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'],
  [0.05, 2],
);
const side = cited(
  256,
  ['side of the pictures it was trained on, pixels', '训练图片的边长，像素'],
  training,
  [64, 1024],
);

const first: Record<string, Declared> = {
  'latent-spread': byFormula('1 ÷ s', { s: scale }),
  'leash-numbers': byFormula('4 × (a ÷ 8)^2', { a: side }),
  'leash-pixels': byFormula('3 × a^2', { a: side }),
};

const spread = {
  ...derived(first, 'latent-spread', [
    'spread of the latents before scaling',
    '缩放之前潜变量的标准差',
  ]),
  range: [0.5, 10] as const,
};
const deviation = chosen(
  0.1,
  ['standard deviation of one latent number', '潜变量单个数的标准差'],
  [0.01, 1],
);
const second: Record<string, Declared> = {
  'leash-each': byFormula('(q^2 − 1 − ln(σ^2)) ÷ 2', { q: spread, σ: deviation }),
  'leash-pixel-error': byFormula('e × p', {
    e: chosen(
      0.02,
      ['mean absolute error of a pixel number', '像素数的平均绝对误差'],
      [0.001, 0.5],
    ),
    p: derived(first, 'leash-pixels', ['numbers of the picture', '图片的数']),
  }),
};

const third: Record<string, Declared> = {
  'leash-all': byFormula('n × k', {
    n: derived(first, 'leash-numbers', ['numbers of the latent', '潜变量的数']),
    k: derived(second, 'leash-each', ['divergence of each, nats', '每个数的散度，奈特']),
  }),
};
const weighted: Record<string, Declared> = {
  'leash-weighted': byFormula('K × w', {
    K: derived(third, 'leash-all', ['divergence of all, nats', '总散度，奈特']),
    w: cited(1e-6, ['weight of the divergence', '散度的权重'], training, [1e-8, 1]),
  }),
};
const pull: Record<string, Declared> = {
  'leash-times': byFormula('e ÷ k', {
    e: {
      ...derived(second, 'leash-pixel-error', ['error of the picture, summed', '图片误差之和']),
      from: { cite: loss[0], at: loss[1] },
    },
    k: derived(weighted, 'leash-weighted', ['divergence, weighted', '加权后的散度']),
  }),
};

export const latentNumbers = { ...first, ...second, ...third, ...weighted, ...pull };
