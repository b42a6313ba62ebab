import type { Locale } from '#src/i18n/locales.ts';
import { fixed } from '#src/drawing/format.ts';
import type { BlockStart, Part } from './model.ts';

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
      `第${step}步的数据流。x经过锁定的块，c经过Z1，与x相加，经过可训练的块与Z2，再与锁定块的输出相加。数值见旁边的表。`,
    outputTitle: (step, line, off) =>
      `50步训练中的输出。第${step}步，线上${fixed(line, 2)}（目标3），线外${fixed(off, 2)}（目标1）。`,
    movedTitle: (firsts) => `50步中各部分离起点的距离。各自开始动的时间，${firsts}。`,
    spokenStart: (block, rate) =>
      `中间的块从${block === 'zero' ? '零' : view.zh.blocks[block]}开始，学习率${fixed(rate, 2)}。`,
    spoken: (step, line, off, moved) =>
      `第${step}步，线上的输出为${fixed(line, 2)}，线外为${fixed(off, 2)}。${moved.length === 0 ? '各部分都没动，输出与锁定的模型相同。' : `已经移动的有${moved.join('、')}。`}`,
  },
};
