import { ridge } from '#src/maths/compute.ts';
import { count, fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';

/** What a screen reader is told of a line: its flat part and, from bandwidth, where that begins. */
interface Roof {
  readonly name: string;
  readonly tflops: number;
  readonly bandwidthTbs: number;
}

interface Strings {
  axisIntensity: string;
  axisSpeed: string;
  plotTitle: (roofs: readonly Roof[]) => string;
  memory: string;
  arithmetic: string;
  tableCaption: string;
  name: string;
  peak: string;
  memoryColumn: string;
  bandwidth: string;
  ridge: string;
  power: string;
  source: string;
  planned: string;
  missing: string;
}

/** The names with their peaks, from the lowest on. */
const peaks = (roofs: readonly Roof[], at: string, comma: string): string =>
  roofs
    .toSorted((a, b) => a.tflops - b.tflops)
    .map(({ name, tflops }) => `${name}${at}${count(tflops)}`)
    .join(comma);

/** The line that turns flat at the fewest operations a byte, and the one that does so at the most. */
function bends(roofs: readonly Roof[]): [first: Bend, last: Bend] {
  const sorted = roofs
    .map(({ name, tflops, bandwidthTbs }) => ({ name, bend: ridge(tflops, bandwidthTbs) }))
    .toSorted((a, b) => a.bend - b.bend)
    .map(({ name, bend }) => ({ name, at: fixed(bend, 0) }));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new Error('There is no roofline to describe.');
  return [first, last];
}

interface Bend {
  readonly name: string;
  /** FLOP a byte. */
  readonly at: string;
}

export const strings: Record<Locale, Strings> = {
  en: {
    axisIntensity: 'FLOP a byte',
    axisSpeed: 'attainable TFLOP/s',
    plotTitle: (roofs) => {
      const [first, last] = bends(roofs);
      return `Rooflines of ${roofs.length} accelerators on logarithmic axes. All rise with the operations done on each byte and turn flat at their peak: ${peaks(roofs, ' at ', ', ')} TFLOP/s. The ${first.name} turns flat first, at ${first.at} FLOP a byte, the ${last.name} last, at ${last.at}.`;
    },
    memory: 'memory is the limit',
    arithmetic: 'arithmetic is the limit',
    tableCaption: 'Published figures, vendors in alphabetical order',
    name: 'Accelerator',
    peak: 'Peak, TFLOP/s',
    memoryColumn: 'Memory, GB',
    bandwidth: 'Bandwidth, TB/s',
    ridge: 'Ridge, FLOP/B',
    power: 'Power, W',
    source: 'Source',
    planned: 'announced',
    missing: '–',
  },
  zh: {
    axisIntensity: '每字节FLOP',
    axisSpeed: '可达到的TFLOP/s',
    plotTitle: (roofs) => {
      const [first, last] = bends(roofs);
      return `${roofs.length}种加速芯片的屋顶线，对数坐标。每条线都随每字节的运算次数上升，到峰值变平：${peaks(roofs, '为', '，')} TFLOP/s。${first.name}最早变平，在每字节${first.at}次，${last.name}最晚，在${last.at}次。`;
    },
    memory: '受内存限制',
    arithmetic: '受计算限制',
    tableCaption: '已公布的数字，厂商按英文名字母顺序排列',
    name: '芯片',
    peak: '峰值，TFLOP/s',
    memoryColumn: '内存，GB',
    bandwidth: '带宽，TB/s',
    ridge: '屋脊，FLOP/B',
    power: '功耗，W',
    source: '来源',
    planned: '已宣布',
    missing: '–',
  },
};
