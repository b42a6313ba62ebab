import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Fault } from '#src/miniature/faults.ts';
import type { Attribute } from '#src/miniature/world/attributes.ts';
import type { SamplerName } from '#src/miniature/nets/samplers.ts';
import type { Status } from './useAnswer.ts';

/** Words that the figures on the trained miniature share. */
export interface TrainedWords {
  prompt: string;
  attributes: Record<Attribute, string>;
  offer: (attribute: string) => string;
  unknown: (word: string) => string;
  contradicted: (attribute: string) => string;
  cut: (words: number) => string;
  guidance: string;
  guidanceText: (s: number) => string;
  steps: string;
  seed: string;
  seedText: (seed: number) => string;
  sampler: string;
  samplers: Record<SamplerName, string>;
  load: (bytes: number) => string;
  again: string;
  stop: string;
  progress: string;
  status: (status: Status) => string;
  quoted: (prompt: string) => string;
  latent: string;
  seen: string;
  verdict: (right: number, all: number) => string;
  attribute: (attribute: string, asked: string, seen: string | undefined) => string;
}

/** Whether nothing is being computed, and what is shown is not what is asked. */
export const settled = (status: Status): boolean =>
  status.kind === 'asleep' ||
  status.kind === 'failed' ||
  (status.kind === 'ready' && status.stopped === true);

const megabytes = (bytes: number): string => fixed(bytes / 1e6, 1);

const faults: Record<Locale, Record<Fault, string>> = {
  en: {
    missing:
      'The weights are not where they should be on the server. What is shown was painted when the site was built; please try again later.',
    damaged:
      'The weights arrived damaged: their checksum is not the published one, so they are not used. Try again.',
    offline: 'The weights did not arrive: the connection broke. Try again when you are online.',
    memory: 'This device has too little free memory for the model. Close other tabs and try again.',
    script: 'The script that runs the model did not start. Load the page again.',
    other: 'Something went wrong in the model. Try again.',
  },
  zh: {
    missing: '服务器上找不到权重。图中显示的是建站时画好的结果，请稍后再试。',
    damaged: '收到的权重已损坏，校验和与公布的不符，因此没有使用。请再试一次。',
    offline: '权重没有送到，连接中断了。联网后请再试一次。',
    memory: '这台设备的空闲内存不够运行模型。请关闭其他标签页后再试。',
    script: '运行模型的脚本没有启动。请重新载入页面。',
    other: '模型出错了。请再试一次。',
  },
};

const en: TrainedWords = {
  prompt: 'Prompt, in English or Chinese',
  attributes: {
    shape: 'shape',
    colour: 'colour',
    background: 'background',
    size: 'size',
    texture: 'texture',
    place: 'place',
  },
  offer: (attribute) => `Not named yet: ${attribute}.`,
  unknown: (word) => `“${word}” is not in the vocabulary and is passed over. Instead:`,
  contradicted: (attribute) =>
    `The prompt names two values for ${attribute}; a picture of this world has one object.`,
  cut: (words) =>
    `The text encoder has twelve places: ${count(words)} words at the end are cut off.`,
  guidance: 'Guidance scale',
  guidanceText: (s) =>
    `s = ${fixed(s, 1)}${s === 0 ? ', prompt ignored' : s === 1 ? ', no extrapolation' : ''}`,
  steps: 'Steps',
  seed: 'Starting noise',
  seedText: (seed) => `no. ${seed}`,
  sampler: 'Sampler',
  samplers: { ddim: 'DDIM', ddpm: 'DDPM', dpmSolver: 'DPM-Solver++' },
  load: (bytes) =>
    bytes > 0
      ? `Load the model (${megabytes(bytes)} MB) and run it`
      : 'Run the model, which is loaded already',
  again: 'Run it',
  stop: 'Stop',
  progress: 'Progress',
  status: (status) => {
    switch (status.kind) {
      case 'asleep':
        return 'Below: computed with these weights when the site was built. Nothing has been loaded yet.';
      case 'loading':
        return `Loading the weights: ${percent(status.share)}.`;
      case 'working':
        return `Running: step ${status.done} of ${status.all}.`;
      case 'ready':
        return status.stopped
          ? 'Stopped.'
          : status.backend === 'plain'
            ? 'Computed in this tab, in plain TypeScript: this browser does not run WebAssembly SIMD.'
            : 'Computed in this tab. Every change is computed anew.';
      case 'failed':
        return faults.en[status.fault];
    }
  },
  quoted: (prompt) => `“${prompt}”`,
  latent: 'Latent',
  seen: 'Measured in the finished picture:',
  verdict: (right, all) => `Measured in the finished picture: ${right} of ${all} asked are right.`,
  attribute: (attribute, asked, seen) =>
    seen === undefined ? `${attribute} ${asked}` : `${attribute} ${seen} instead of ${asked}`,
};

const zh: TrainedWords = {
  prompt: '提示词，中英文皆可',
  attributes: {
    shape: '形状',
    colour: '颜色',
    background: '背景',
    size: '大小',
    texture: '纹理',
    place: '位置',
  },
  offer: (attribute) => `还没有说${attribute}：`,
  unknown: (word) => `词表里没有“${word}”，这个词会被跳过。可以换成：`,
  contradicted: (attribute) => `提示词里的${attribute}有两个值，而这个世界的图里只有一个物体。`,
  cut: (words) => `文本编码器只有十二个位置，末尾的${count(words)}个词被截掉了。`,
  guidance: '引导强度',
  guidanceText: (s) =>
    `s = ${fixed(s, 1)}${s === 0 ? '，不理会提示词' : s === 1 ? '，不外推' : ''}`,
  steps: '步数',
  seed: '随机种子',
  seedText: (seed) => `种子${seed}`,
  sampler: '采样器',
  samplers: { ddim: 'DDIM', ddpm: 'DDPM', dpmSolver: 'DPM-Solver++' },
  load: (bytes) =>
    bytes > 0 ? `载入模型（${megabytes(bytes)} MB）并运行` : '运行模型（已经载入）',
  again: '运行',
  stop: '停止',
  progress: '进度',
  status: (status) => {
    switch (status.kind) {
      case 'asleep':
        return '下面是建站时用这份权重算好的，现在还没有载入任何东西。';
      case 'loading':
        return `正在载入权重，${percent(status.share)}。`;
      case 'working':
        return `正在运行，第${status.done}步，共${status.all}步。`;
      case 'ready':
        return status.stopped
          ? '已停止。'
          : status.backend === 'plain'
            ? '在这个标签页里算出，用的是普通的TypeScript，因为这个浏览器不能运行WebAssembly SIMD。'
            : '在这个标签页里算出。改动任何一项都会重算。';
      case 'failed':
        return faults.zh[status.fault];
    }
  },
  quoted: (prompt) => `“${prompt}”`,
  latent: '潜变量',
  seen: '在成图里量到：',
  verdict: (right, all) => `在成图里量一量：所要的${all}项里对了${right}项。`,
  attribute: (attribute, asked, seen) =>
    seen === undefined ? `${attribute}：${asked}` : `${attribute}：要${asked}，却是${seen}`,
};

export const trained: Record<Locale, TrainedWords> = { en, zh };
