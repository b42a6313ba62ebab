import type { Locale } from '#src/i18n/locales.ts';
import { fixed, significant } from '#src/drawing/format.ts';
import type { Name } from './model.ts';

export type Show = 'cosine' | 'rows' | 'columns';

interface ViewStrings {
  names: Record<Name, string>;
  kappa: string;
  kappaValue: (kappa: number) => string;
  show: string;
  shows: Record<Show, string>;
  /** What the cells hold. */
  captionOf: Record<Show, string>;
  pictureOf: (name: string) => string;
  loss: string;
  caption: string;
  angle: string;
  degrees: (angle: number) => string;
  learn: string;
  nextKappa: string;
  spokenNext: (kappa: number) => string;
  downhill: string;
  match: string;
  gather: string;
  pictureLoss: string;
  captionLoss: string;
  mean: string;
  chance: string;
  circleTitle: (offs: string) => string;
  off: (name: string, degrees: number) => string;
  /** Without a full stop at the end, as the next two and `captionOf`; `stop` stands between them. */
  spoken: (kappa: number, loss: number, right: number, count: number) => string;
  spokenCaption: (name: string, degrees: number) => string;
  stop: string;
}

export const view: Record<Locale, ViewStrings> = {
  en: {
    names: { cat: 'cat', dog: 'dog', car: 'car', bicycle: 'bike', house: 'house', tree: 'tree' },
    kappa: 'One over the temperature',
    kappaValue: (kappa) => `κ = ${significant(kappa)}`,
    show: 'Cells show',
    shows: {
      cosine: 'similarity',
      rows: 'caption for a picture',
      columns: 'picture for a caption',
    },
    captionOf: {
      cosine: 'Cosine of the angle between picture (row) and caption (column)',
      rows: 'Probability of each caption, given the picture: rows sum to 1',
      columns: 'Probability of each picture, given the caption: columns sum to 1',
    },
    pictureOf: (name) => `picture of a ${name}`,
    loss: 'loss',
    caption: 'Caption to move',
    angle: 'Its angle',
    degrees: (angle) => `${angle}°`,
    learn: 'The temperature learns, too',
    nextKappa: 'κ after a step',
    spokenNext: (kappa) => `A step downhill takes κ to ${significant(kappa)}`,
    downhill: 'A step downhill (its largest turn is always 8°)',
    match: 'Each to its picture',
    gather: 'All in one place',
    pictureLoss: 'Loss by rows',
    captionLoss: 'Loss by columns',
    mean: 'Mean of both',
    chance: 'Guessing, ln 6',
    circleTitle: (offs) =>
      `Six pictures around a circle and six captions on it; each caption is joined to its own picture. ${offs}`,
    off: (name, degrees) => `${name}: ${degrees}° off`,
    spoken: (kappa, loss, right, count) =>
      `At κ = ${significant(kappa)} the loss is ${fixed(loss, 3)}; the right caption is the likeliest for ${right} of ${count} pictures`,
    spokenCaption: (name, degrees) => `Caption to move: ${name}, at ${degrees}°`,
    stop: '. ',
  },
  zh: {
    names: { cat: '猫', dog: '狗', car: '汽车', bicycle: '自行车', house: '房子', tree: '树' },
    kappa: '温度的倒数',
    kappaValue: (kappa) => `κ = ${significant(kappa)}`,
    show: '格中显示',
    shows: { cosine: '相似度', rows: '由图片选说明', columns: '由说明选图片' },
    captionOf: {
      cosine: '图片（行）与说明（列）夹角的余弦',
      rows: '给定图片时每句说明的概率，每行之和为1',
      columns: '给定说明时每张图片的概率，每列之和为1',
    },
    pictureOf: (name) => `${name}的图片`,
    loss: '损失',
    caption: '要移动的说明',
    angle: '说明的角度',
    degrees: (angle) => `${angle}°`,
    learn: '温度也一起学',
    nextKappa: '走一步之后的κ',
    spokenNext: (kappa) => `下坡走一步，κ变为${significant(kappa)}`,
    downhill: '下坡走一步（转得最多的一句总是转8°）',
    match: '各归其位',
    gather: '放到一处',
    pictureLoss: '按行的损失',
    captionLoss: '按列的损失',
    mean: '两者平均',
    chance: '碰运气，ln 6',
    circleTitle: (offs) => `六张图片围在圆外，六句说明在圆上，每句说明与自己的图片相连。${offs}`,
    off: (name, degrees) => `${name}偏${degrees}°`,
    spoken: (kappa, loss, right, count) =>
      `κ = ${significant(kappa)}时，损失为${fixed(loss, 3)}；${count}张图片中，有${right}张是正确的说明概率最高`,
    spokenCaption: (name, degrees) => `要移动的说明是${name}，在${degrees}°`,
    stop: '。',
  },
};
