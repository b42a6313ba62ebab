import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Measures } from './model.ts';

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
}

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
};

export const view: Record<Locale, ViewStrings> = { en, zh };
