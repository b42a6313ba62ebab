/** Numerical slips in print beside what is right: the same inputs, two functions. */
import { byFormula, chosen, cited, datum, type Input, type Rows, type Topic } from './declare.ts';

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

export const slipNumbers: Topic = (rows) => ({
  'slip-controlnet': byFormula('b + m + h', {
    b: chosen(12, ['zero convolutions to the skips', '通向跳跃连接的零卷积']),
    m: chosen(1, ['to the middle', '通向中间的']),
    h: chosen(1, [
      'last layer of the hint encoder, which ends in the copy',
      '条件编码器的末层，通向副本',
    ]),
  }),
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
