import type { Locale } from '#src/i18n/locales.ts';
import { fixed, significant } from '../kit/format.ts';
import type { FrameStrings, PredictionStrings } from '../kit/frame.ts';
import type { facts, Name } from './model.ts';

export const frame: Record<Locale, FrameStrings> = {
  en: {
    question: 'How do pictures and captions find each other?',
    caption:
      'Six pictures and six captions as directions in one space, here a circle. Every picture is compared with every caption; the loss rewards the diagonal, once along the rows and once along the columns.',
    tries: [
      'Take κ to its least, that is, the temperature to its highest: every probability nears 1/6 and the loss ln 6.',
      'Swap the captions of cat and dog back, by dragging or with the slider. Watch the two rows and columns.',
      'Put every caption on its picture and take steps downhill: why do the captions of cat and dog move apart, beyond their own pictures?',
    ],
    real: [
      {
        text: 'CLIP compares 32,768 pictures with 32,768 captions at a time, in a space of hundreds of dimensions, so guessing costs ln 32,768 = 10.4 and not ln 6 = 1.79. Two networks produce the vectors and learn through the same gradient; here captions are moved by hand.',
        source: 'Radford et al. 2021, §2.3 and §2.5, fig. 3.',
      },
      {
        text: 'κ is learned too: it starts at 1/0.07 = 14.3 and is clipped at 100. Stable Diffusion uses none of these compared vectors: it reads the text encoder’s 77 × 768 states, one row for each token.',
        source: 'Radford et al. 2021, §2.5; Rombach et al. 2022, §3.3.',
      },
    ],
  },
  zh: {
    question: '图片与说明怎样找到彼此？',
    caption:
      '六张图片与六句说明，都是同一空间里的方向，这里画成圆。每张图片与每句说明逐一比较；损失奖励对角线，沿行算一次，沿列再算一次。',
    tries: [
      '把κ调到最小，也就是把温度调到最高：每个概率都趋近1/6，损失趋近ln 6。',
      '把猫和狗的说明换回来，可以拖动，也可以用滑块。看那两行、两列怎样变。',
      '让每句说明都落在自己的图片上，再用梯度下降走几步：为什么猫和狗的说明会越过自己的图片，彼此分开？',
    ],
    real: [
      {
        text: 'CLIP每次比较32,768张图片与32,768句说明，空间有几百维，所以碰运气的损失是ln 32,768 = 10.4，而不是ln 6 = 1.79。向量由两个网络算出，靠同一个梯度学习；这里的说明由手来移动。',
        source: 'Radford等，2021，§2.3、§2.5与图3。',
      },
      {
        text: 'κ也是学出来的：从1/0.07 = 14.3开始，到100封顶。Stable Diffusion并不用这些拿来比较的向量，而是读取文本编码器77×768的状态，每个词元一行。',
        source: 'Radford等，2021，§2.5；Rombach等，2022，§3.3。',
      },
    ],
  },
};

type Facts = ReturnType<typeof facts>;

export const prediction: Record<Locale, (facts: Facts) => PredictionStrings> = {
  en: ({ start, most, least, matchedMost, chance }) => ({
    question:
      'The captions of cat and dog are swapped, the other four are right. κ, one over the temperature, goes from 14.3 to its ceiling of 100. What happens to the loss?',
    choices: [
      {
        answer: 'It falls: sharper is better',
        reason: `Sharper is better only where the answer is right. With every caption on its picture the loss at κ = 100 is ${fixed(matchedMost, 4)}; with two swapped it is ${fixed(most, 2)}.`,
      },
      {
        answer: 'It stays: the order of the similarities has not changed',
        reason: `The order has not, but the loss is not about order. It takes the logarithm of the right answer’s probability, and that falls from row to row as the wrong caption takes all.`,
      },
      {
        answer: 'It rises, even above blind guessing',
        reason: `From ${fixed(start, 2)} to ${fixed(most, 2)}, while guessing costs ln 6 = ${fixed(chance, 2)}. A confident mistake is dear. Too soft is not good either: at κ = 1 the loss is ${fixed(least, 2)}.`,
        right: true,
      },
    ],
  }),
  zh: ({ start, most, least, matchedMost, chance }) => ({
    question: '猫和狗的说明互换了，其余四句都对。把κ（温度的倒数）从14.3调到上限100，损失会怎样？',
    choices: [
      {
        answer: '下降：越尖锐越好',
        reason: `只有答对的地方才是越尖锐越好。说明全部对上时，κ = 100的损失是${fixed(matchedMost, 4)}；有两句互换，就是${fixed(most, 2)}。`,
      },
      {
        answer: '不变：相似度的高低顺序没有变',
        reason:
          '顺序确实没变，但损失看的不是顺序，而是正确答案概率的对数；错误的说明独占概率时，它会一路下降。',
      },
      {
        answer: '上升，甚至高过碰运气',
        reason: `从${fixed(start, 2)}升到${fixed(most, 2)}，而碰运气只有ln 6 = ${fixed(chance, 2)}。错得有把握，代价很高。太平缓也不好：κ = 1时损失是${fixed(least, 2)}。`,
        right: true,
      },
    ],
  }),
};

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
    downhill: 'One step downhill',
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
    names: { cat: '猫', dog: '狗', car: '汽车', bicycle: '单车', house: '房子', tree: '树' },
    kappa: '温度的倒数',
    kappaValue: (kappa) => `κ = ${significant(kappa)}`,
    show: '格中显示',
    shows: { cosine: '相似度', rows: '由图片选说明', columns: '由说明选图片' },
    captionOf: {
      cosine: '图片（行）与说明（列）夹角的余弦',
      rows: '给定图片时每句说明的概率：每行之和为1',
      columns: '给定说明时每张图片的概率：每列之和为1',
    },
    pictureOf: (name) => `${name}的图片`,
    loss: '损失',
    caption: '要移动的说明',
    angle: '它的角度',
    degrees: (angle) => `${angle}°`,
    downhill: '梯度下降一步',
    match: '各归其位',
    gather: '放到一处',
    pictureLoss: '按行的损失',
    captionLoss: '按列的损失',
    mean: '两者平均',
    chance: '碰运气，ln 6',
    circleTitle: (offs) => `六张图片围在圆外，六句说明在圆上，每句说明与自己的图片相连。${offs}`,
    off: (name, degrees) => `${name}：偏${degrees}°`,
    spoken: (kappa, loss, right, count) =>
      `κ = ${significant(kappa)}时，损失为${fixed(loss, 3)}；${count}张图片中，有${right}张是正确的说明概率最高`,
    spokenCaption: (name, degrees) => `要移动的说明：${name}，在${degrees}°`,
    stop: '。',
  },
};
