import { scientific } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';

/** A run as it is drawn: its work in FLOP. */
interface Point {
  readonly name: string;
  readonly year: number;
  readonly flop: number;
}

interface Strings {
  axisYear: string;
  axisFlop: string;
  /** `above`: those over the European line. */
  plotTitle: (points: readonly Point[], above: readonly Point[]) => string;
  line: string;
  tableCaption: string;
  run: string;
  work: string;
  hours: string;
  utilisation: string;
  energy: string;
  carbon: string;
  source: string;
  vendor: string;
  missing: string;
}

const work = ({ flop }: Point): string => scientific(flop, 1);

const names = (points: readonly Point[], comma: string): string =>
  points.map(({ name }) => name).join(comma);

/** The runs with the least work and with the most. */
function ends(points: readonly Point[]): [least: Point, most: Point] {
  const sorted = points.toSorted((a, b) => a.flop - b.flop);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) throw new Error('There is no training run to describe.');
  return [least, most];
}

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'year',
    axisFlop: 'FLOP',
    plotTitle: (points, above) => {
      const [least, most] = ends(points);
      return `Work of published training runs by year, on a logarithmic axis, from ${least.name} with ${work(least)} FLOP in ${least.year} to ${most.name} with ${work(most)} in ${most.year}. Above 10²⁵, the line from which the European Union presumes systemic risk, lie: ${names(above, ', ')}.`;
    },
    line: 'EU: presumed systemic risk',
    tableCaption: 'Published training runs, computed and as published',
    run: 'Run',
    work: 'Work, FLOP',
    hours: 'Device-hours',
    utilisation: 'Utilisation',
    energy: 'Energy, MWh',
    carbon: 'Carbon, t CO₂e',
    source: 'Source',
    vendor: 'vendor’s authors',
    missing: '–',
  },
  zh: {
    axisYear: '年份',
    axisFlop: 'FLOP',
    plotTitle: (points, above) => {
      const [least, most] = ends(points);
      return `已公布训练的工作量，按年份，对数坐标：从${least.year}年${least.name}的${work(least)} FLOP，到${most.year}年${most.name}的${work(most)}。在10²⁵之上的有${names(above, '、')}，那是欧盟推定有系统性风险的界线。`;
    },
    line: '欧盟：推定有系统性风险',
    tableCaption: '已公布的训练，计算值与公布值',
    run: '训练',
    work: '工作量，FLOP',
    hours: '卡时',
    utilisation: '利用率',
    energy: '电量，MWh',
    carbon: '碳排放，t CO₂e',
    source: '来源',
    vendor: '厂商作者',
    missing: '–',
  },
};
