/** Numerical slips in print beside what is right: the same inputs, two functions. */
import { levelsOfStride } from '#src/maths/samplers.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  datum,
  type Input,
  type Rows,
  type Topic,
} from './declare.ts';

const carlini = ['carlini2023diffusion', '§4.2'] as const;
const oss = ['gptoss2025', ''] as const;
const captions = cited(350_000, ['pictures aimed at', '试图取出的图片数'], carlini, [109, 1e7]);
const copies = cited(109, ['training pictures found', '找到的训练图片数'], carlini, [1, 350_000]);

const bandwidth = (rows: Rows): Input =>
  datum(
    rows,
    ['accelerators', 'h100', 'bandwidthTbs'],
    ['bandwidth of an H100, TB/s', 'H100的显存带宽，TB/s'],
    [0.1, 100],
  );
const parameters = (rows: Rows): Input =>
  datum(
    rows,
    ['training-runs', 'llama3-8b', 'parameters'],
    ['parameters of Llama 3 8B', 'Llama 3 8B的参数量'],
    [1e9, 1e12],
  );

const gpt2Code = ['gpt2repo', 'file:src/model.py'] as const;
const gpt2 = {
  T: cited(1024, ['places of the context', '上下文的位置数'], gpt2Code, [128, 8192]),
  d: cited(768, ['width', '宽度'], gpt2Code, [64, 20_000]),
  l: cited(12, ['layers', '层数'], gpt2Code, [1, 200]),
};
const gpt2Weights = '(V + T) × d + l × (12 × d^2 + 13 × d) + 2 × d';
const gpt2Vocabulary = cited(
  50_257,
  ['pieces of GPT-2’s vocabulary', 'GPT-2的词表大小'],
  ['radford2019gpt2', '§2.2'],
  [1000, 300_000],
);

const gpt3Table = ['brown2020gpt3', 'Table 2.1'] as const;
const gpt3 = {
  l: cited(40, ['layers of GPT-3 13B', 'GPT-3 13B的层数'], gpt3Table, [1, 200]),
  V: gpt2Vocabulary,
  T: cited(
    2048,
    ['places of the context', '上下文的位置数'],
    ['brown2020gpt3', '§2.1'],
    [128, 8192],
  ),
};

const asked = chosen(30, ['steps that are asked for', '要求的步数'], [1, 1000]);
const trained = cited(
  1000,
  ['noise levels of training', '训练时的噪声级数'],
  ['sdrepo', 'file:configs/stable-diffusion/v1-inference.yaml'],
);

export const slipNumbers: Topic = (rows) => ({
  'slip-controlnet': byFormula('b + m + h', {
    b: chosen(12, ['zero convolutions to the skips', '通向跳跃连接的零卷积']),
    m: chosen(1, ['to the middle', '通向中间的']),
    h: chosen(1, [
      'last layer of the hint encoder, which ends in the copy',
      '条件编码器的末层，通向副本',
    ]),
  }),
  'slip-gpt2-printed': byFormula(gpt2Weights, {
    ...gpt2,
    V: cited(
      40_478,
      ['pieces of the first GPT’s vocabulary', '第一代GPT的词表大小'],
      ['gpt1repo', 'file:model/params_shapes.json'],
      [1000, 300_000],
    ),
  }),
  'slip-gpt2-right': byFormula(gpt2Weights, { ...gpt2, V: gpt2Vocabulary }),
  'slip-gpt3-printed': byFormula('12 × l × d^2 + (V + T) × d', {
    ...gpt3,
    d: cited(5140, ['width as printed', '印出的宽度'], gpt3Table, [64, 20_000]),
  }),
  'slip-gpt3-right': byFormula('12 × l × (h × w)^2 + (V + T) × h × w', {
    ...gpt3,
    h: cited(40, ['heads', '注意力头数'], gpt3Table, [1, 256]),
    w: cited(128, ['width of a head', '每个头的宽度'], gpt3Table, [8, 512]),
  }),
  'slip-stride-walked': byFunction(
    [
      'how many of the levels 0, c, 2c … lie below T, where c is T ÷ n without its fraction',
      '0、c、2c……之中小于T的个数，c是T ÷ n舍去小数',
    ],
    { n: asked, T: trained },
    ({ n, T }) => levelsOfStride(T, n).length,
  ),
  'slip-stride-asked': byFormula('n', { n: asked }),
  'slip-captions-a-copy': byFormula('n ÷ c', { n: captions, c: copies }),
  'slip-instructgpt-days': byFormula('P + a + b', {
    P: cited(3640, ['PF-days of GPT-3', 'GPT-3的PF-days'], ['brown2020gpt3', 'app. D'], [100, 1e5]),
    a: cited(
      4.9,
      ['of supervised fine-tuning', '监督微调的'],
      ['ouyang2022instructgpt', '§5.1'],
      [0, 1000],
    ),
    b: cited(60, ['of PPO', 'PPO的'], ['ouyang2022instructgpt', '§5.1'], [0, 1000]),
  }),
  'slip-leash': byFormula('n × (m^2 + σ^2 − 1 − ln(σ^2)) ÷ 2 × w', {
    n: chosen(16_384, ['numbers of the latent', '潜变量的数'], [1, 1e6]),
    m: chosen(0, ['mean of each', '每个数的均值'], [0, 10]),
    σ: chosen(0.1, ['standard deviation of each', '每个数的标准差'], [0.01, 1]),
    w: cited(
      1e-6,
      ['weight of the divergence', '散度的权重'],
      ['sdrepo', 'file:configs/autoencoder/autoencoder_kl_32x32x4.yaml'],
    ),
  }),
  'slip-bound-right': byFormula('B × 10^12 ÷ (2 × (N − V × d))', {
    B: bandwidth(rows),
    N: parameters(rows),
    V: cited(
      128_256,
      [
        'rows of the table of input tokens, of which one is fetched',
        '输入词元表的行数，每次只取一行',
      ],
      ['llama3-2024', 'Table 3'],
    ),
    d: cited(4096, ['its width', '其宽度'], ['llama3-2024', 'Table 3']),
  }),
  'slip-bound-printed': byFormula('B × 10^12 ÷ (2 × N)', {
    B: bandwidth(rows),
    N: parameters(rows),
  }),
  'slip-shape': byFormula('12 × L × d^2', {
    L: cited(36, ['layers of gpt-oss-120b', 'gpt-oss-120b的层数'], oss, [1, 200]),
    d: cited(2880, ['its width', '其宽度'], oss, [64, 20_000]),
  }),
  'slip-shape-right': byFormula('N × 10^9', {
    N: cited(
      116.8,
      ['parameters as its card counts them, billions', '模型卡所数的参数，十亿'],
      oss,
    ),
  }),
});
