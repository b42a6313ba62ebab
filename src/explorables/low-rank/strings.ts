import type { Locale } from '#src/i18n/locales.ts';
import { count, percent } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { facts, Subject } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'How much of a matrix fits into two thin ones?',
    caption:
      'A picture of 48 × 48 grey values used as a matrix W (black −1, mid-grey 0, white 1), and the product BA of rank r that comes nearest to it. B has r columns, A has r rows; together they hold r(d + k) numbers in place of dk.',
    tries: [
      'Set r = 2 and go through the pictures. Which one is already complete?',
      'Find the rank at which B and A hold as many numbers as W itself. Beyond it the factors save nothing.',
      'Switch to the start of training: A is random, B is zero. What is BA, and what would the model with W₀ + BA answer?',
    ],
    real: [
      {
        text: 'LoRA does not decompose anything. It freezes W₀ and learns B and A by gradient descent as a change, W₀ + (α/r)BA, from B = 0. That the change needed for a new task has low rank is a hypothesis that worked in experiments, not a theorem; the best product of rank r, shown here, is only a bound on what B and A could reach.',
        source: 'Hu et al. 2021, §4.1 and §7.',
      },
      {
        text: 'The paper adapts the attention matrices of language models: with r = 4 on the query and value matrices, GPT-3 needs 18.9 million numbers. Its use for Stable Diffusion came later; there the attention projections of the U-Net are the usual choice.',
        source: 'Hu et al. 2021, §4.2 and §5.5; layer sizes of v1-inference.yaml.',
      },
    ],
  },
  zh: {
    question: '一个矩阵，两个瘦矩阵能装下多少？',
    caption:
      '把48×48的灰度图当作矩阵W（黑为−1，中灰为0，白为1），旁边是秩为r、与它最接近的乘积BA。B有r列，A有r行；两者共有r(d + k)个数，代替原来的dk个。',
    tries: [
      '令r = 2，把几幅图都看一遍：哪一幅已经完整？',
      '找到B与A的数和W一样多的那个秩。超过它，写成两个矩阵就不再省数。',
      '切换到训练开始时：A随机，B为零。BA是什么？用W₀ + BA的模型会给出怎样的回答？',
    ],
    real: [
      {
        text: 'LoRA并不分解任何矩阵。它冻结W₀，从B = 0开始，用梯度下降学出W₀ + (α/r)BA中的B与A。“新任务所需的改动是低秩的”是在实验中行得通的假设，不是定理；这里画的最优秩r乘积，只是B与A所能达到的界限。',
        source: 'Hu等，2021，§4.1与§7。',
      },
      {
        text: '论文改的是语言模型的注意力矩阵：查询与值矩阵取r = 4时，GPT-3只需1890万个数。用于Stable Diffusion是后来的事，通常改的是U-Net的注意力投影。',
        source: 'Hu等，2021，§4.2与§5.5；层的大小见v1-inference.yaml。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ tartan, house, slash }) => ({
    question:
      'Each of these pictures is a 48 × 48 matrix. Which one needs the highest rank to keep 99% of it (of its sum of squares)?',
    choices: [
      {
        answer: 'A tartan, with its many stripes and colours',
        reason: `It needs rank ${tartan}. Each entry is a sum of something that depends on the row alone and something that depends on the column alone: two outer products, however busy it looks.`,
      },
      {
        answer: 'A house of bricks',
        reason: `It needs rank ${house}. Walls, windows and courses of brick lie along rows and columns, which suits a sum of outer products; only the slope of the roof costs more.`,
      },
      {
        answer: 'One straight line from corner to corner',
        reason: `It needs rank ${slash}, the most of the three. Along a diagonal every row is different from the row above, like an identity matrix, which has full rank. Low rank does not mean simple to draw; it means that the rows are mixtures of a few rows.`,
        right: true,
      },
    ],
  }),
  zh: ({ tartan, house, slash }) => ({
    question: '下面每幅图都是48×48的矩阵。要保住99%（按平方和算），哪一幅需要的秩最高？',
    choices: [
      {
        answer: '格子布，条纹和颜色最多',
        reason: `只要秩${tartan}。每个数都是“只看行”与“只看列”两部分之和，也就是两个外积，再花哨也一样。`,
      },
      {
        answer: '砖房',
        reason: `要秩${house}。墙、窗和砖层都顺着行与列，正合外积之和；只有斜屋顶费一些。`,
      },
      {
        answer: '从一角到对角的一条直线',
        reason: `要秩${slash}，三者中最高。沿着对角线，每一行都与上一行不同，像单位矩阵，而单位矩阵是满秩的。低秩不等于画起来简单，而是说各行都由少数几行混合而成。`,
        right: true,
      },
    ],
  }),
};

interface ViewStrings {
  names: Record<Subject, string>;
  picture: string;
  rank: string;
  start: string;
  shape: (rows: number, columns: number) => string;
  original: string;
  product: string;
  error: (share: number) => string;
  unchanged: string;
  alt: {
    original: (name: Subject) => string;
    b: (r: number, start: boolean) => string;
    a: (r: number, start: boolean) => string;
    product: (name: Subject, r: number, lost: number, start: boolean) => string;
  };
  axisRank: string;
  axisLost: string;
  plotTitle: (name: Subject, r: number, lost: number) => string;
  table: { caption: string; full: string; lora: string; share: string; whole: string };
  rows: {
    here: string;
    one: string;
    sd: (matrices: number) => string;
    gpt3: (matrices: number) => string;
  };
  spoken: (name: Subject, r: number, numbers: number, lost: number, start: boolean) => string;
}

const lostText = (share: number): string => percent(share, share > 0 && share < 0.001 ? 3 : 1);

export const view: Record<Locale, ViewStrings> = {
  en: {
    names: { face: 'Face', house: 'House', tartan: 'Tartan', slash: 'Diagonal' },
    picture: 'Picture',
    rank: 'Rank',
    start: 'Start of LoRA’s training: B = 0, A random',
    shape: (rows, columns) => `${rows} × ${columns}`,
    original: 'Matrix',
    product: 'Product',
    error: (share) => `${lostText(share)} lost`,
    unchanged: '= 0, no change',
    alt: {
      original: (name) => `${view.en.names[name]} in grey, 48 by 48: the matrix W.`,
      b: (r, start) => (start ? `B, ${r} columns of zeros: plain grey.` : `B, ${r} columns.`),
      a: (r, start) => (start ? `A, ${r} rows of random numbers.` : `A, ${r} rows.`),
      product: (name, r, lost, start) =>
        start
          ? 'The product is plain grey: zero everywhere.'
          : `${view.en.names[name]} from rank ${r}: ${lostText(lost)} of the sum of squares is lost.`,
    },
    axisRank: 'rank r',
    axisLost: 'lost (share of sum of squares)',
    plotTitle: (name, r, lost) =>
      `Share of the sum of squares lost at each rank, for four pictures. Tartan is complete at rank 2; the diagonal falls slowest. ${view.en.names[name]} at rank ${r}: ${lostText(lost)}.`,
    table: {
      caption: 'The same r on real weights',
      full: 'full, dk',
      lora: 'r(d + k)',
      share: 'of these',
      whole: 'of the model',
    },
    rows: {
      here: 'This picture, 48 × 48',
      one: 'One matrix of 4,096 × 4,096',
      sd: (matrices) => `Stable Diffusion 1.5: ${matrices} attention projections of the U-Net`,
      gpt3: (matrices) => `GPT-3 (175 billion): ${matrices} query and value matrices`,
    },
    spoken: (name, r, numbers, lost, start) =>
      start
        ? `${view.en.names[name]}, start of training with rank ${r}: B is zero, so the product is zero and the model unchanged.`
        : `${view.en.names[name]}, rank ${r}: ${count(numbers)} numbers in B and A instead of 2,304, ${lostText(lost)} lost.`,
  },
  zh: {
    names: { face: '人脸', house: '房子', tartan: '格子布', slash: '对角线' },
    picture: '图',
    rank: '秩',
    start: 'LoRA训练开始时：B = 0，A随机',
    shape: (rows, columns) => `${rows}×${columns}`,
    original: '矩阵',
    product: '乘积',
    error: (share) => `丢失${lostText(share)}`,
    unchanged: '= 0，没有改动',
    alt: {
      original: (name) => `${view.zh.names[name]}的灰度图，48×48，即矩阵W。`,
      b: (r, start) => (start ? `B，${r}列全是零，一片中灰。` : `B，${r}列。`),
      a: (r, start) => (start ? `A，${r}行随机数。` : `A，${r}行。`),
      product: (name, r, lost, start) =>
        start
          ? '乘积一片中灰：处处为零。'
          : `秩${r}的${view.zh.names[name]}：平方和丢失${lostText(lost)}。`,
    },
    axisRank: '秩r',
    axisLost: '丢失（占平方和的份额）',
    plotTitle: (name, r, lost) =>
      `四幅图在各个秩下丢失的平方和份额。格子布到秩2已完整，对角线降得最慢。${view.zh.names[name]}在秩${r}时丢失${lostText(lost)}。`,
    table: {
      caption: '同样的r用在真实的权重上',
      full: '全部，dk',
      lora: 'r(d + k)',
      share: '占这些权重',
      whole: '占整个模型',
    },
    rows: {
      here: '这幅图，48×48',
      one: '一个4,096×4,096的矩阵',
      sd: (matrices) => `Stable Diffusion 1.5：U-Net的${matrices}个注意力投影`,
      gpt3: (matrices) => `GPT-3（1750亿）：查询与值的${matrices}个矩阵`,
    },
    spoken: (name, r, numbers, lost, start) =>
      start
        ? `${view.zh.names[name]}，训练开始，秩${r}：B为零，乘积为零，模型不变。`
        : `${view.zh.names[name]}，秩${r}：B与A共${count(numbers)}个数，原来是2,304个，丢失${lostText(lost)}。`,
  },
};
