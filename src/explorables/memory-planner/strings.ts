import { count, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Keeping } from '#src/maths/activations.ts';
import type { Optimiser } from '#src/maths/sharding.ts';
import type { Load, Stage } from './model.ts';

/** Bytes in decimal units, as memory is sold. */
export const size = (bytes: number): string =>
  bytes >= 1e12 ? `${significant(bytes / 1e12, 3)} TB` : `${significant(bytes / 1e9, 3)} GB`;

const english = {
  model: 'Model',
  optimiser: 'Optimiser, bytes a parameter',
  optimisers: {
    adam: 'Adam, 12',
    adam8: 'Adam with 8-bit averages, 6',
    momentum: 'momentum alone, 8',
  } satisfies Record<Optimiser, string>,
  stage: 'ZeRO stage',
  stages: {
    '0': 'nothing shared',
    '1': 'optimiser shared',
    '2': '+ gradients',
    '3': '+ weights',
  } satisfies Record<Stage, string>,
  copies: 'Copies of the model',
  tensor: 'Cards that share each matrix',
  pipeline: 'Stages of layers',
  pipelineText: (stages: number, layers: number): string =>
    stages === 1 ? `1, all ${layers} layers` : `${stages}, of ${layers} layers`,
  sequences: 'Texts at once',
  sequencesText: (texts: number, context: number): string =>
    `${count(texts)} of ${count(context)} tokens`,
  keep: 'Activations kept',
  keeps: {
    all: 'all',
    light: 'all but attention’s scores',
    inputs: 'inputs of layers',
  } satisfies Record<Keeping, string>,
  chip: 'Card',
  chipText: (name: string, gb: number): string => `${name}, ${gb} GB`,
  weights: 'weights',
  gradients: 'gradients',
  optimiserState: 'optimiser',
  activations: 'activations',
  once: 'State of the model, once',
  least: 'Cards to hold that',
  cards: 'Cards in all',
  held: 'Held in all',
  times: (times: number): string => `× ${significant(times, 3)}`,
  over: 'does not fit',
  barTitle: (stage: Stage, load: Load, capacity: number): string =>
    `Stage ${stage}: weights ${size(load.weights)}, gradients ${size(load.gradients)}, optimiser ${size(load.optimiser)}, activations ${size(load.activations)}; ${size(load.total)} of the ${size(capacity)} of a card${load.fits ? '' : ', which is too much'}.`,
  refused: (load: Load, capacity: number): string =>
    `Does not fit: ${size(load.total)} on a card of ${size(capacity)}.`,
  room: (load: Load, capacity: number): string =>
    `Fits: ${size(load.total)} on a card of ${size(capacity)}.`,
  spoken: (name: string, stage: Stage, cards: number, load: Load, card: string): string =>
    `${name} on ${count(cards)} ${cards === 1 ? 'card' : 'cards'}, ZeRO stage ${stage}: ${size(load.total)} on each, ${size(load.activations)} of it activations. The card: ${card}. ${load.fits ? 'It fits.' : 'It does not fit.'}`,
};
type ViewStrings = typeof english;

const chinese: ViewStrings = {
  model: '模型',
  optimiser: '优化器，每个参数的字节数',
  optimisers: {
    adam: 'Adam，12',
    adam8: 'Adam，平均用8位，6',
    momentum: '只用动量，8',
  },
  stage: 'ZeRO阶段',
  stages: {
    '0': '不分摊',
    '1': '分摊优化器',
    '2': '再分摊梯度',
    '3': '再分摊权重',
  },
  copies: '模型副本数',
  tensor: '分担每个矩阵的卡数',
  pipeline: '流水线段数',
  pipelineText: (stages, layers) =>
    stages === 1 ? `1段，共${layers}层` : `${stages}段，共${layers}层`,
  sequences: '同时读的文本',
  sequencesText: (texts, context) => `${count(texts)}段，每段${count(context)}个词元`,
  keep: '保留哪些激活',
  keeps: { all: '全部', light: '除注意力分数外', inputs: '只留各层输入' },
  chip: '卡',
  chipText: (name, gb) => `${name}，${gb} GB`,
  weights: '权重',
  gradients: '梯度',
  optimiserState: '优化器',
  activations: '激活',
  once: '一份模型的状态',
  least: '装下它要几块卡',
  cards: '卡的总数',
  held: '一共存了几份',
  times: (times) => `× ${significant(times, 3)}`,
  over: '装不下',
  barTitle: (stage, load, capacity) =>
    `阶段${stage}：权重${size(load.weights)}，梯度${size(load.gradients)}，优化器${size(load.optimiser)}，激活${size(load.activations)}；合计${size(load.total)}，每块卡${size(capacity)}${load.fits ? '' : '，装不下'}。`,
  refused: (load, capacity) => `装不下：每块卡要${size(load.total)}，只有${size(capacity)}。`,
  room: (load, capacity) => `装得下：每块卡要${size(load.total)}，有${size(capacity)}。`,
  spoken: (name, stage, cards, load, card) =>
    `${name}，${count(cards)}块卡，ZeRO阶段${stage}：每块卡${size(load.total)}，其中激活${size(load.activations)}。卡是${card}。${load.fits ? '装得下。' : '装不下。'}`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };
