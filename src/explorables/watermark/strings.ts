import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent, significant } from '#src/drawing/format.ts';
import type { Finding, Gamma, Source } from './model.ts';

interface ViewStrings {
  source: string;
  sources: Record<Source, string>;
  gamma: string;
  gammas: Record<Gamma, string>;
  delta: string;
  rho: string;
  rhoText: (rho: number) => string;
  seed: string;
  read: string;
  own: string;
  sample: string;
  greenToken: string;
  tokens: string;
  green: string;
  share: string;
  expected: (gamma: number) => string;
  chance: string;
  chanceText: (chance: number) => string;
  verdict: (finding: Finding) => string;
  axisGreen: string;
  axisChance: string;
  here: string;
  plotTitle: (finding: Finding, gamma: number) => string;
  spoken: (finding: Finding) => string;
}

const z = (value: number): string => fixed(value, 2);

export const view: Record<Locale, ViewStrings> = {
  en: {
    source: 'Text',
    sources: {
      marked: 'model, marked',
      plain: 'same model, no mark',
      forged: 'forged without the key',
      own: 'your own',
    },
    gamma: 'Green share γ',
    gammas: { quarter: '¼', half: '½' },
    delta: 'Bonus',
    rho: 'Words replaced',
    rhoText: (rho) => percent(rho),
    seed: 'Seed',
    read: 'Marked texts the forger has read',
    own: 'Your text',
    sample:
      'Type or paste a text here. It stays in your browser. Whoever wrote it, about the share γ of its tokens will be green, because nobody who wrote it knew the key.',
    greenToken: 'green',
    tokens: 'tokens counted',
    green: 'green',
    share: 'share',
    expected: (gamma) => `by chance ${percent(gamma)}`,
    chance: 'so many by chance',
    chanceText: (chance) =>
      chance > 0.01 ? percent(chance, 1) : `1 in ${significant(1 / chance, 3)}`,
    verdict: ({ z: value, tokens }) =>
      tokens === 0
        ? 'No pair of tokens to count.'
        : value > 4
          ? 'z > 4: the detector says “marked”. Who put the mark there, it does not say.'
          : 'z ≤ 4: no finding. That does not mean a person wrote it.',
    axisGreen: 'green tokens',
    axisChance: 'probability without watermark',
    here: 'this text',
    plotTitle: ({ tokens, green }, gamma) =>
      `Binomial distribution of the number of green tokens among ${count(tokens)} with γ = ${gamma}; this text has ${count(green)}.`,
    spoken: (finding) =>
      `${count(finding.green)} of ${count(finding.tokens)} tokens are green, z is ${z(finding.z)}. ${view.en.verdict(finding)}`,
  },
  zh: {
    source: '文本',
    sources: {
      marked: '模型，加水印',
      plain: '同一模型，不加水印',
      forged: '没有密钥的伪造',
      own: '自己输入',
    },
    gamma: '绿的比例γ',
    gammas: { quarter: '¼', half: '½' },
    delta: '加分',
    rho: '替换的比例',
    rhoText: (rho) => percent(rho),
    seed: '种子',
    read: '伪造者读过的有水印文本',
    own: '你的文字',
    sample:
      '在这里输入或粘贴一段文字，它只留在你的浏览器里。不管是谁写的，绿词元大约都占γ，因为写的人不知道密钥。',
    greenToken: '绿',
    tokens: '计入的词元',
    green: '绿',
    share: '占比',
    expected: (gamma) => `碰巧${percent(gamma)}`,
    chance: '碰巧这么多',
    chanceText: (chance) =>
      chance > 0.01 ? percent(chance, 1) : `${significant(1 / chance, 3)}分之一`,
    verdict: ({ z: value, tokens }) =>
      tokens === 0
        ? '没有可数的词元对。'
        : value > 4
          ? 'z > 4：检测器判为“有标记”。标记是谁加的，它说不出来。'
          : 'z ≤ 4：没有发现。这不等于是人写的。',
    axisGreen: '绿词元数',
    axisChance: '没有水印时的概率',
    here: '这段文本',
    plotTitle: ({ tokens, green }, gamma) =>
      `${count(tokens)}个词元、γ = ${gamma}时，绿词元数的二项分布；这段文本有${count(green)}个。`,
    spoken: (finding) =>
      `${count(finding.tokens)}个词元里有${count(finding.green)}个绿，z为${z(finding.z)}。${view.zh.verdict(finding)}`,
  },
};
