/** In Chinese. */
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Fault } from '#src/miniature/faults.ts';
import { megabytes, type TrainedWords } from './words.ts';

const faults: Record<Fault, string> = {
  missing: '服务器上找不到权重。图中显示的是建站时画好的结果，请稍后再试。',
  damaged: '收到的权重已损坏，校验和与公布的不符，因此没有使用。请再试一次。',
  offline: '权重没有送到，连接中断了。联网后请再试一次。',
  memory: '这台设备的空闲内存不够运行模型。请关闭其他标签页后再试。',
  script: '运行模型的脚本没有启动。请重新载入页面。',
  other: '模型出错了。请再试一次。',
};

export const zh: TrainedWords = {
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
        return faults[status.fault];
    }
  },
  quoted: (prompt) => `“${prompt}”`,
  latent: '潜变量',
  seen: '在成图里量到：',
  verdict: (right, all) => `在成图里量一量：所要的${all}项里对了${right}项。`,
  attribute: (attribute, asked, seen) =>
    seen === undefined ? `${attribute}：${asked}` : `${attribute}：要${asked}，却是${seen}`,
};
