import type { Locale } from '#src/i18n/locales.ts';
import { fixed } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { BlockStart, facts, Part } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'How can weights that are zero learn anything?',
    caption:
      'A locked block F and its trainable copy between two zero convolutions, with one channel and two places of a picture: on a line (c = 1) the output is to rise from 2 to 3, off it (c = −1) it is to stay at 1. Each step is plain gradient descent on half the squared error.',
    tries: [
      'Take one step. Z2 goes from w = 0 to 0.2 and from b = 0 to 0.1; nothing else has moved. Take another.',
      'Start the block from zero as well and train to step 50. Which number has moved, and what does the output do on and off the line?',
      'Change the learning rate: does the order in which the parts leave zero change?',
    ],
    real: [
      {
        text: 'ControlNet copies the twelve encoder blocks and the middle block of Stable Diffusion’s U-Net and joins each to the locked decoder through a zero convolution; weights are matrices over hundreds of channels, and an optimiser with momentum replaces plain descent. The argument is the same: the copy is not zero, so Z2 has a gradient at once.',
        source: 'Zhang, Rao and Agrawala 2023, §3.1–3.2.',
      },
      {
        text: 'In their training the model does not follow the condition little by little: it succeeds abruptly, usually within 10,000 steps. Two places and one channel do not show that.',
        source: 'Zhang, Rao and Agrawala 2023, §3.3.',
      },
    ],
  },
  zh: {
    question: '全是零的权重，怎么学得动？',
    caption:
      '锁定的块F，以及夹在两个零卷积之间的可训练副本；一个通道，图上两处：线上（c = 1）的输出要从2升到3，线外（c = −1）要保持1。每一步都是普通的梯度下降，损失是平方误差的一半。',
    tries: [
      '走一步：Z2的w从0到0.2，b从0到0.1，别的都没动。再走一步。',
      '让中间的块也从零开始，训练到第50步：哪个数动了？线上和线外的输出怎样变？',
      '换一个学习率：各部分离开零的先后次序会变吗？',
    ],
    real: [
      {
        text: 'ControlNet复制Stable Diffusion的U-Net的十二个编码块与中间块，每一块都经零卷积接到锁定的解码器；权重是几百个通道之间的矩阵，优化器也带动量，不是普通的梯度下降。道理相同：副本不为零，所以Z2一开始就有梯度。',
        source: 'Zhang、Rao与Agrawala，2023，§3.1–3.2。',
      },
      {
        text: '论文的训练中，模型并不是逐渐跟随条件，而是突然学会，通常在一万步之内。这里只有两处、一个通道，看不到这种现象。',
        source: 'Zhang、Rao与Agrawala，2023，§3.3。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ weight, bias, second, zeroBias }) => ({
    question:
      'Both zero convolutions start with weight 0 and bias 0; the block between them is a copy of the locked one. What has changed after the first training step?',
    choices: [
      {
        answer: 'Nothing: a weight of zero has a gradient of zero',
        reason: `The gradient of w·u with respect to w is u, the input, and that is not zero here. Only if the block were zero as well would the branch stay still, and even then the last bias would move, to ${fixed(zeroBias, 1)} in the first step.`,
      },
      {
        answer: 'Only the last zero convolution, Z2',
        reason: `Z2 goes to w = ${fixed(weight, 1)} and b = ${fixed(bias, 1)}. What flows back through it is the error times its own w, which was zero, so the copy and Z1 hear nothing until step ${second}.`,
        right: true,
      },
      {
        answer: 'Both zero convolutions, but not the copy',
        reason: `Z1 stands behind Z2: its gradient passes through Z2’s weight, which is still zero. It moves in step ${second}, together with the copy.`,
      },
    ],
  }),
  zh: ({ weight, bias, second, zeroBias }) => ({
    question:
      '两个零卷积的权重和偏置都从0开始，夹在中间的块是锁定块的副本。训练一步之后，什么变了？',
    choices: [
      {
        answer: '什么都没变：权重为零，梯度也为零',
        reason: `w·u对w的梯度是输入u，这里并不为零。只有中间的块也为零时，支路才不动；就算那样，最后的偏置仍会动，第一步到${fixed(zeroBias, 1)}。`,
      },
      {
        answer: '只有最后的零卷积Z2',
        reason: `Z2变为w = ${fixed(weight, 1)}，b = ${fixed(bias, 1)}。经它传回去的是误差乘以它自己的w，而那时w为零，所以副本和Z1要到第${second}步才听到消息。`,
        right: true,
      },
      {
        answer: '两个零卷积都变，副本不变',
        reason: `Z1在Z2之后才轮到：它的梯度要经过Z2的权重，而那还是零。它与副本一起，在第${second}步才动。`,
      },
    ],
  }),
};

interface ViewStrings {
  step: string;
  stepValue: (step: number) => string;
  rate: string;
  block: string;
  blocks: Record<BlockStart, string>;
  oneStep: string;
  reset: string;
  locked: string;
  parts: Record<Part, string>;
  /** What a part is for, next to its name in the table. */
  table: { caption: string; part: string; now: string; gradient: string; first: string };
  firstMove: (step: number | undefined) => string;
  back: string;
  pairs: string;
  line: string;
  off: string;
  axisStep: string;
  axisOutput: string;
  axisMoved: string;
  wanted: string;
  diagram: (step: number) => string;
  outputTitle: (step: number, line: number, off: number) => string;
  movedTitle: (firsts: string) => string;
  /** Comes before `spoken`. */
  spokenStart: (block: BlockStart, rate: number) => string;
  spoken: (step: number, line: number, off: number, moved: readonly string[]) => string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    step: 'Training step',
    stepValue: (step) => `${step} of 50`,
    rate: 'Learning rate',
    block: 'The block between starts as',
    blocks: { copied: 'a copy of the locked one', zero: 'zero as well' },
    oneStep: 'One training step',
    reset: 'Back to step 0',
    locked: 'locked',
    parts: { z1: 'Z1', block: 'block', z2: 'Z2' },
    table: {
      caption: 'Where each part stands, and the gradient that will move it next',
      part: 'part',
      now: 'now',
      gradient: 'gradient',
      first: 'first moved',
    },
    firstMove: (step) => (step === undefined ? 'never' : `step ${step}`),
    back: 'gradient back',
    pairs: 'on | off the line',
    line: 'on the line',
    off: 'off the line',
    axisStep: 'training step',
    axisOutput: 'output y',
    axisMoved: 'distance from the start',
    wanted: 'wanted',
    diagram: (step) =>
      `Data flow at step ${step}: x passes the locked block; c passes Z1, is added to x, passes the trainable block and Z2, and is added to the locked output. The table beside has the numbers.`,
    outputTitle: (step, line, off) =>
      `Outputs over 50 training steps. At step ${step}: ${fixed(line, 2)} on the line, where 3 is wanted, and ${fixed(off, 2)} off it, where 1 is wanted.`,
    movedTitle: (firsts) =>
      `How far each part is from its start over 50 steps. First moves: ${firsts}.`,
    spokenStart: (block, rate) =>
      `The block starts as ${view.en.blocks[block]}; learning rate ${fixed(rate, 2)}. `,
    spoken: (step, line, off, moved) =>
      `Step ${step}: output ${fixed(line, 2)} on the line and ${fixed(off, 2)} off it. ${moved.length === 0 ? 'No part has moved; the output is the locked model’s.' : `Moved so far: ${moved.join(', ')}.`}`,
  },
  zh: {
    step: '训练步',
    stepValue: (step) => `第${step}步，共50步`,
    rate: '学习率',
    block: '中间的块从什么开始',
    blocks: { copied: '锁定块的副本', zero: '也是零' },
    oneStep: '训练一步',
    reset: '回到第0步',
    locked: '锁定',
    parts: { z1: 'Z1', block: '块', z2: 'Z2' },
    table: {
      caption: '各部分现在的值，以及将推动它的梯度',
      part: '部分',
      now: '现在',
      gradient: '梯度',
      first: '何时开始动',
    },
    firstMove: (step) => (step === undefined ? '从未' : `第${step}步`),
    back: '回传的梯度',
    pairs: '线上 | 线外',
    line: '线上',
    off: '线外',
    axisStep: '训练步',
    axisOutput: '输出y',
    axisMoved: '离起点的距离',
    wanted: '目标',
    diagram: (step) =>
      `第${step}步的数据流：x经过锁定的块；c经过Z1，与x相加，经过可训练的块与Z2，再与锁定块的输出相加。数值见旁边的表。`,
    outputTitle: (step, line, off) =>
      `50步训练中的输出。第${step}步：线上${fixed(line, 2)}（目标3），线外${fixed(off, 2)}（目标1）。`,
    movedTitle: (firsts) => `50步中各部分离起点的距离。各自开始动的时间：${firsts}。`,
    spokenStart: (block, rate) =>
      `中间的块从${block === 'zero' ? '零' : view.zh.blocks[block]}开始，学习率${fixed(rate, 2)}。`,
    spoken: (step, line, off, moved) =>
      `第${step}步：线上的输出为${fixed(line, 2)}，线外为${fixed(off, 2)}。${moved.length === 0 ? '各部分都没动，输出与锁定的模型相同。' : `已经移动的：${moved.join('、')}。`}`,
  },
};
