import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Measures } from './model.ts';
import { distance } from './probe.ts';
import type { Place, Probed } from './probe.ts';

interface ViewStrings {
  scale: string;
  scaleText: (s: number) => string;
  label: string;
  className: (letter: string) => string;
  steps: string;
  otherNoise: string;
  fidelity: string;
  variety: string;
  typical: string;
  axisX: string;
  axisY: string;
  axisMeasure: string;
  axisScale: string;
  outline: string;
  samples: string;
  seen: (m: Measures) => string;
  curveTitle: (m: Measures) => string;
  spoken: (className: string, seed: number, steps: string, m: Measures) => string;
  /** Name of the plane for a screen reader, and how to use it. */
  plane: string;
  hint: string;
  level: string;
  field: string;
  probe: Record<keyof Probed | 'caption' | 'place' | 'moved', string>;
  place: (at: Place) => string;
  /** Sentences that follow others. */
  seenProbe: (t: number, at: Place, probed: Probed) => string;
  spokenProbe: (t: number, at: Place, probed: Probed, field: boolean) => string;
}

const moved = ({ empty, guided }: Probed): string => fixed(distance(empty, guided), 2);

const en = {
  scale: 'Guidance scale',
  scaleText: (s: number) =>
    `s = ${fixed(s, 1)}${s === 0 ? ', unconditional' : s === 1 ? ', conditional' : ''}`,
  label: 'Class asked for',
  className: (letter: string) => letter.toUpperCase(),
  steps: 'Steps of a walk',
  otherNoise: 'Other starting noise',
  fidelity: 'Fidelity',
  variety: 'Variety',
  typical: 'Typical',
  axisX: 'first number',
  axisY: 'second number',
  axisMeasure: 'share',
  axisScale: 'guidance scale s',
  outline: '95% of the class',
  samples: 'samples',
  seen: ({ s, fidelity, variety, typical }: Measures) =>
    `Three overlapping classes and ${count(100)} guided samples at scale ${fixed(s, 1)}: fidelity ${fixed(fidelity, 2)}, variety ${fixed(variety, 2)}, ${percent(typical)} inside the outline of the class.`,
  curveTitle: ({ s, fidelity, variety, typical }: Measures) =>
    `Over the guidance scale fidelity rises to 1 while variety and then the typical share fall; at ${fixed(s, 1)}: ${fixed(fidelity, 2)}, ${fixed(variety, 2)}, ${fixed(typical, 2)}.`,
  spoken: (
    className: string,
    seed: number,
    steps: string,
    { s, fidelity, variety, typical }: Measures,
  ) =>
    `Class ${className}, noise ${seed}, ${steps} steps, scale ${fixed(s, 1)}: fidelity ${percent(fidelity)}, variety ${percent(variety)} of the real class, ${percent(typical)} of the samples typical.`,
  plane:
    'Plane with the noisy point. Arrow keys move the point, with Shift further; a click puts it elsewhere.',
  hint: 'Drag the noisy point, click where it should be, or move it with the arrow keys (with Shift, further).',
  level: 'Noise level of the point',
  field: 'Draw the guided field at this level',
  probe: {
    caption: 'The noisy point, predicted clean',
    place: 'place',
    moved: 'from s = 0',
    empty: 'without class',
    conditional: 'with class',
    guided: 'guided',
  },
  place: ([x, y]: Place) => `(${fixed(x, 2)}, ${fixed(y, 2)})`,
  seenProbe: (t: number, at: Place, probed: Probed) =>
    ` From a noisy point at ${en.place(at)}, level ${t}, three arrows go to its predicted clean places: ${en.place(probed.empty)} without the class, ${en.place(probed.conditional)} with it, ${en.place(probed.guided)} guided; all three on one line.`,
  spokenProbe: (t: number, at: Place, probed: Probed, field: boolean) =>
    ` Noisy point ${en.place(at)} at level ${t}, predicted clean at ${en.place(probed.empty)} without the class, at ${en.place(probed.conditional)} with it, at ${en.place(probed.guided)} guided, ${moved(probed)} from the first.${field ? ' The guided field is drawn.' : ''}`,
};

const zh: ViewStrings = {
  scale: '引导强度',
  scaleText: (s) => `s = ${fixed(s, 1)}${s === 0 ? '，无条件' : s === 1 ? '，有条件' : ''}`,
  label: '所要的类别',
  className: (letter) => letter.toUpperCase(),
  steps: '走多少步',
  otherNoise: '换一个种子',
  fidelity: '保真度',
  variety: '多样性',
  typical: '类内比例',
  axisX: '第一个数',
  axisY: '第二个数',
  axisMeasure: '比例',
  axisScale: '引导强度s',
  outline: '该类的95%',
  samples: '样本',
  seen: ({ s, fidelity, variety, typical }) =>
    `三个互有重叠的类别，与引导强度${fixed(s, 1)}下的${count(100)}个样本：保真度${fixed(fidelity, 2)}，多样性${fixed(variety, 2)}，${percent(typical)}落在该类轮廓线内。`,
  curveTitle: ({ s, fidelity, variety, typical }) =>
    `随引导强度增大，保真度升到1，多样性与类内比例先后下降，${fixed(s, 1)}处分别为${fixed(fidelity, 2)}、${fixed(variety, 2)}、${fixed(typical, 2)}。`,
  spoken: (className, seed, steps, { s, fidelity, variety, typical }) =>
    `${className}类，种子${seed}，走${steps}步，引导强度${fixed(s, 1)}时，保真度${percent(fidelity)}，多样性为真实类别的${percent(variety)}，${percent(typical)}的样本落在该类轮廓线内。`,
  plane: '画有加噪点的平面。用方向键移动该点，按住Shift走得更远，点按则把它放到别处。',
  hint: '拖动加噪点，或点按要放的地方，也可用方向键移动（按住Shift走得更远）。',
  level: '该点的噪声水平',
  field: '画出这一水平上引导后的场',
  probe: {
    caption: '加噪点对应的干净点（预测）',
    place: '位置',
    moved: '离s = 0处',
    empty: '不问类别',
    conditional: '问类别',
    guided: '引导后',
  },
  place: ([x, y]) => `(${fixed(x, 2)}, ${fixed(y, 2)})`,
  seenProbe: (t, at, probed) =>
    `从噪声水平${t}、位于${zh.place(at)}的加噪点出发，三支箭头指向预测的干净位置，不问类别时在${zh.place(probed.empty)}，问类别时在${zh.place(probed.conditional)}，引导后在${zh.place(probed.guided)}，三处在一条直线上。`,
  spokenProbe: (t, at, probed, field) =>
    `加噪点${zh.place(at)}，噪声水平${t}，预测的干净位置，不问类别时${zh.place(probed.empty)}，问类别时${zh.place(probed.conditional)}，引导后${zh.place(probed.guided)}，离第一处${moved(probed)}。${field ? '引导后的场已画出。' : ''}`,
};

export const view: Record<Locale, ViewStrings> = { en, zh };
