import type { Locale } from '#src/i18n/locales.ts';
import { count, fixed, percent, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { facts, Finding, Gamma, Source } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'Can one tell from a text alone that it carries a watermark?',
    caption:
      'A hash of each token and the one before makes it green or red; green ones are underlined. The curve is the binomial distribution of the number of green tokens in a text without a watermark; the line is the text above.',
    tries: [
      'Choose “same model, no mark” and try several seeds. How far from 0 does z get?',
      'Back to the marked text: raise the share of replaced words until z falls below 4. How much of the text is left by then?',
      'Type a text of your own. Then repeat one phrase ten times. Repetition counts the same pair again and again; a careful detector counts each pair once.',
    ],
    real: [
      {
        text: 'The generator here picks among eight equally likely words a slot, so on average a little less is green than the formula for a large vocabulary says. A language model has tens of thousands of tokens, of which often only a few fit; where only one fits, nothing can be marked.',
        source: 'Kirchenbauer et al. 2023.',
      },
      {
        text: 'The hash here is short and not secret. A real one is cryptographic, and services may watermark in other ways; a detector for one model says nothing about another.',
        source: 'Kirchenbauer et al. 2023; Dathathri et al. 2024.',
      },
    ],
  },
  zh: {
    question: '只看文本，能不能认出它带着水印？',
    caption:
      '每个词元是绿是红，由它和前一个词元的哈希决定，带下划线的是绿。曲线是没有水印时绿词元数的二项分布，竖线是上面这段文本。',
    tries: [
      '选“同一模型，不加水印”，多换几个种子：z离0最远能到多少？',
      '回到带水印的文本，调高替换的比例，直到z低于4。这时原文还剩多少？',
      '自己输入一段文字，再把同一句话重复十遍。重复会把同一对词元数了又数；谨慎的检测器每一对只数一次。',
    ],
    real: [
      {
        text: '这里的生成器每个位置从八个可能性相同的字里挑，所以绿的比例平均略低于大词表的公式。语言模型有几万个词元，合适的往往只有几个；只有一个合适时，无从加标记。',
        source: 'Kirchenbauer等，2023。',
      },
      {
        text: '这里的哈希很短，也不保密。真正使用的是密码学哈希，各家服务的水印方法也可能不同；检测一个模型的检测器，对另一个模型什么也说明不了。',
        source: 'Kirchenbauer等，2023；Dathathri等，2024。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ share, z }) => ({
    question:
      'A quarter of the vocabulary is green at each step, and green tokens get their odds multiplied by e² = 7.4. If all tokens were equally likely before, what share of the marked text is green?',
    choices: [
      {
        answer: 'About 30%, so that nobody notices',
        reason:
          'The odds are multiplied, not the share. From 1 : 3 they go to 7.4 : 3, and that is far more than half.',
      },
      {
        answer: `About ${percent(share)}`,
        reason: `7.4 : 3 is ${percent(share, 1)}. In 50 tokens that is expected to give z = ${fixed(z, 1)}, which chance all but excludes.`,
        right: true,
      },
      {
        answer: 'All of it',
        reason:
          'That would be a hard rule which forbids red tokens. It would also forbid the only fitting word where that word is red.',
      },
    ],
  }),
  zh: ({ share, z }) => ({
    question:
      '每一步有四分之一的词表是绿的，绿词元与其余词元的可能性之比乘以e² = 7.4。假如原来所有词元可能性相同，带水印的文本里绿的占多少？',
    choices: [
      {
        answer: '约30%，免得被人察觉',
        reason: '乘的是可能性之比，不是绿的比例。1 : 3变成7.4 : 3，远远过半。',
      },
      {
        answer: `约${percent(share)}`,
        reason: `7.4 : 3就是${percent(share, 1)}。50个词元预计得到z = ${fixed(z, 1)}，几乎不可能是碰巧。`,
        right: true,
      },
      {
        answer: '全部',
        reason: '那是禁用红词元的硬规则。要是唯一合适的词恰好是红的，它也会被禁掉。',
      },
    ],
  }),
};

interface ViewStrings {
  source: string;
  sources: Record<Source, string>;
  gamma: string;
  gammas: Record<Gamma, string>;
  delta: string;
  rho: string;
  rhoText: (rho: number) => string;
  seed: string;
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
    sources: { marked: 'model, marked', plain: 'same model, no mark', own: 'your own' },
    gamma: 'Green share γ',
    gammas: { quarter: '¼', half: '½' },
    delta: 'Bonus',
    rho: 'Words replaced',
    rhoText: (rho) => percent(rho),
    seed: 'Seed',
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
          ? 'z > 4: the detector says “marked”.'
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
    sources: { marked: '模型，加水印', plain: '同一模型，不加水印', own: '自己输入' },
    gamma: '绿的比例γ',
    gammas: { quarter: '¼', half: '½' },
    delta: '加分',
    rho: '替换的比例',
    rhoText: (rho) => percent(rho),
    seed: '种子',
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
          ? 'z > 4：检测器判为“带水印”。'
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
