import type { Locale } from '#src/i18n/locales.ts';
import type { ImageMeasure, Measure } from '#src/schemas/image-measures.ts';
import { dateText } from '../kit/dates.ts';
import { records, valuesOf } from './best.ts';

interface Strings {
  axisYear: string;
  axisDistance: string;
  axisEdge: string;
  byClass: string;
  fromCaptions: string;
  measures: Readonly<Record<Measure, string>>;
  distanceTitle: (rows: readonly ImageMeasure[]) => string;
  edgeTitle: (rows: readonly ImageMeasure[]) => string;
  summary: string;
  table: string;
  heads: readonly [measure: string, model: string, from: string, value: string, source: string];
}

/** As the papers print it: distances with their decimals, edges whole. */
export const valueText = ({ measure, value }: ImageMeasure): string =>
  measure === 'edge' ? `${value} × ${value}` : String(value);

/** First and last of the records, in words made by `say`. */
function ends(
  measure: Measure,
  rows: readonly ImageMeasure[],
  say: (first: ImageMeasure, last: ImageMeasure) => string,
): string {
  const found = records(measure, rows);
  const [first, last] = [found[0], found.at(-1)];
  return first && last ? say(first, last) : '';
}

const named = (row: ImageMeasure, locale: Locale): string =>
  locale === 'zh'
    ? `${row.name}的${row.value}（${dateText(row.date, 'zh')}）`
    : `${row.value} of ${row.name} (${dateText(row.date, 'en')})`;

export const strings: Record<Locale, Strings> = {
  en: {
    axisYear: 'year',
    axisDistance: 'Fréchet distance: smaller is better',
    axisEdge: 'pixels along an edge',
    byClass: 'by class',
    fromCaptions: 'from captions',
    measures: {
      imagenet: 'distance, by class (ImageNet)',
      coco: 'distance, from captions (COCO)',
      edge: 'picture, pixels',
    },
    distanceTitle: (rows) =>
      `Fréchet distances of image models over time, on a logarithmic axis. ${(
        [
          ['imagenet', 'By class'],
          ['coco', 'From captions'],
        ] as const
      )
        .map(([measure, name]) =>
          ends(
            measure,
            rows,
            (first, last) =>
              `${name}, the best falls from ${named(first, 'en')} to ${named(last, 'en')}.`,
          ),
        )
        .join(' ')}`,
    edgeTitle: (rows) =>
      `Edges of square pictures in pixels, model by model: ${valuesOf('edge', rows)
        .map((row) => named(row, 'en'))
        .join(', ')}.`,
    summary: 'The numbers as a table',
    table: 'Image models: distances and resolutions by date',
    heads: ['measure', 'model', 'from', 'value', 'source'],
  },
  zh: {
    axisYear: '年份',
    axisDistance: '弗雷歇距离，越小越好',
    axisEdge: '边长，像素',
    byClass: '按类别',
    fromCaptions: '按文字说明',
    measures: {
      imagenet: '距离，按类别（ImageNet）',
      coco: '距离，按文字说明（COCO）',
      edge: '图片，像素',
    },
    distanceTitle: (rows) =>
      `图像模型的弗雷歇距离随时间的变化，对数坐标。${(
        [
          ['imagenet', '按类别生成'],
          ['coco', '按文字说明生成'],
        ] as const
      )
        .map(([measure, name]) =>
          ends(
            measure,
            rows,
            (first, last) => `${name}，最好的从${named(first, 'zh')}降到${named(last, 'zh')}。`,
          ),
        )
        .join('')}`,
    edgeTitle: (rows) =>
      `各模型所生成的正方形图片的边长，单位像素：${valuesOf('edge', rows)
        .map((row) => named(row, 'zh'))
        .join('，')}。`,
    summary: '各数字，列成表',
    table: '图像模型：距离与分辨率，按日期',
    heads: ['指标', '模型', '时间', '数值', '出处'],
  },
};
