import type { Locale } from '#src/i18n/locales.ts';

interface Strings {
  question: string;
  caption: string;
  axisYear: string;
  axisFlop: string;
  plotTitle: string;
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

export const strings: Record<Locale, Strings> = {
  en: {
    question: 'Do published training runs agree with the calculator?',
    caption:
      'Above, the work of each run, 6ND. Below, our figure, and under it in grey what the source prints. Utilisation is over all device-hours, against the dense 16-bit peak. Energy and carbon are computed only where power, building and grid are known.',
    axisYear: 'year',
    axisFlop: 'FLOP',
    plotTitle:
      'Work of published training runs by year, on a logarithmic axis, from GPT-3 XL with 2.4 × 10²¹ FLOP in 2020 to Llama 3.1 405B with 3.8 × 10²⁵ in 2024. Llama 3.1 405B and Pangu Ultra lie above 10²⁵, the line from which the European Union presumes systemic risk.',
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
    question: '计算器与已公布的训练吻合吗？',
    caption:
      '上图是每次训练的工作量6ND。下表每格上面是我们算的数，下面灰色的是来源所写的数。利用率按全部芯片小时数、对照稠密16位峰值计算。只有功率、机房和电网都已知时，才计算电量与碳排放。',
    axisYear: '年份',
    axisFlop: 'FLOP',
    plotTitle:
      '已公布训练的工作量，按年份，对数坐标：从2020年GPT-3 XL的2.4 × 10²¹ FLOP，到2024年Llama 3.1 405B的3.8 × 10²⁵。Llama 3.1 405B与盘古Ultra在10²⁵之上，那是欧盟推定有系统性风险的界线。',
    line: '欧盟：推定有系统性风险',
    tableCaption: '已公布的训练：计算值与公布值',
    run: '训练',
    work: '工作量，FLOP',
    hours: '芯片小时数',
    utilisation: '利用率',
    energy: '电量，MWh',
    carbon: '碳排放，t CO₂e',
    source: '来源',
    vendor: '厂商作者',
    missing: '–',
  },
};
