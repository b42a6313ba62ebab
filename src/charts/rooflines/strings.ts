import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  question: string;
  caption: string;
  axisIntensity: string;
  axisSpeed: string;
  plotTitle: string;
  memory: string;
  arithmetic: string;
  tableCaption: string;
  name: string;
  year: string;
  peak: string;
  memoryColumn: string;
  bandwidth: string;
  ridge: string;
  power: string;
  source: string;
  planned: string;
  withVector: string;
  missing: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'How fast can a chip be, and when does its memory hold it back?',
    caption:
      'Left of its bend each line is limited by memory, right of it by arithmetic. Peaks are vendors’ claims, dense and at 16 bits; what could not be confirmed is a dash. The ridge is computed, peak over bandwidth.',
    axisIntensity: 'FLOP a byte',
    axisSpeed: 'attainable TFLOP/s',
    plotTitle:
      'Rooflines of six accelerators on logarithmic axes. All rise with the operations done on each byte and turn flat at their peak: V100 at 125, H20 at 148, A100 at 312, Ascend 910C at 752, H100 at 989, B200 at 2,250 TFLOP/s. The H20 turns flat first, at 37 FLOP a byte; the H100 at 295.',
    memory: 'memory is the limit',
    arithmetic: 'arithmetic is the limit',
    tableCaption: 'Published figures, vendors in alphabetical order',
    name: 'Accelerator',
    year: 'Year',
    peak: 'Peak, TFLOP/s',
    memoryColumn: 'Memory, GB',
    bandwidth: 'Bandwidth, TB/s',
    ridge: 'Ridge, FLOP/B',
    power: 'Power, W',
    source: 'Source',
    planned: 'announced',
    withVector: 'with vector units',
    missing: '–',
  },
  zh: {
    question: '芯片能有多快，又在什么时候被自己的内存拖住？',
    caption:
      '每条线在转折左边受内存限制，右边受计算限制。峰值是厂商自己的说法，均为稠密、16位；未能证实的以短横表示。屋脊由我们计算，即峰值除以带宽。',
    axisIntensity: '每字节FLOP',
    axisSpeed: '可达到的TFLOP/s',
    plotTitle:
      '六种加速芯片的屋顶线，对数坐标。每条线都随每字节的运算次数上升，到峰值变平：V100为125，H20为148，A100为312，昇腾910C为752，H100为989，B200为2,250 TFLOP/s。H20最早变平，在每字节37次；H100在295次。',
    memory: '受内存限制',
    arithmetic: '受计算限制',
    tableCaption: '已公布的数字，厂商按英文名字母顺序排列',
    name: '芯片',
    year: '年份',
    peak: '峰值，TFLOP/s',
    memoryColumn: '内存，GB',
    bandwidth: '带宽，TB/s',
    ridge: '屋脊，FLOP/B',
    power: '功耗，W',
    source: '来源',
    planned: '已宣布',
    withVector: '含向量单元',
    missing: '–',
  },
};
