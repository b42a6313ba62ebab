import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { signs } from './corpus.ts';
import type { Settings } from './decode.ts';
import type { PlaceName } from './lesson.ts';

interface Seen {
  step: number;
  place: PlaceName;
  off: string;
  loss: number;
  translated: number;
  settings: Settings;
  own: readonly number[];
  drawn: readonly number[];
  allowed: number;
}

interface ViewStrings {
  record: string;
  live: (seed: number, step: number) => string;
  /** Of a run with the fault planted; and while there is none yet. */
  sawAhead: string;
  trainToSee: string;
  axisSteps: string;
  axisLoss: string;
  levels: readonly [unigram: string, bigram: string, trigram: string, grammar: string];
  lossTitle: (step: number, loss: number) => string;
  sample: (step: number) => string;
  written: string;
  loss: string;
  translated: string;
  looks: string;
  isOff: string;
  next: (before: string) => string;
  sign: string;
  bar: string;
  own: string;
  drawn: string;
  settings: (settings: Settings, allowed: number) => string;
  at: string;
  atText: (step: number) => string;
  place: string;
  places: Record<PlaceName, string>;
  off: string;
  head: (name: string) => string;
  temperature: string;
  train: string;
  again: string;
  stop: string;
  write: string;
  forget: string;
  running: string;
  spoken: (seen: Seen) => string;
}

const likeliest = (p: readonly number[]): string => signs[p.indexOf(Math.max(...p))]!;

export const view: Record<Locale, ViewStrings> = {
  en: {
    record: 'A run made beforehand, seed 1.',
    live: (seed, step) => `Trained in this tab, seed ${seed}: step ${count(step)}.`,
    sawAhead: 'Every sign saw those after it: the loss is no longer that of guessing.',
    trainToSee: 'It saw nothing ahead: train here to see the fault at work.',
    axisSteps: 'steps of training',
    axisLoss: 'loss, nats a sign',
    levels: ['no sign before', 'one before', 'two before', 'the grammar'],
    lossTitle: (step, loss) =>
      `The loss falls below what counting signs, pairs and triples can reach, to ${fixed(loss, 2)} after ${count(step)} steps.`,
    sample: (step) => `What it writes after ${count(step)} steps`,
    written: 'What it writes with your settings',
    loss: 'loss on lines kept back',
    translated: 'of them translated right',
    looks: 'What each head looks at (layer.head)',
    isOff: 'off',
    next: (before) => `The next sign after “${before}”`,
    sign: 'sign',
    bar: 'share drawn',
    own: 'model',
    drawn: 'drawn',
    settings: ({ temperature, k, share }, allowed) =>
      `Drawn at temperature ${fixed(temperature, 1)}, top-k ${count(k)}, top-p ${fixed(share, 2)}: ${allowed === 1 ? '1 sign' : `${count(allowed)} signs`} can come.`,
    at: 'Moment of the run',
    atText: (step) => `step ${count(step)}`,
    place: 'Asked',
    places: {
      letter: 'inside a word',
      deed: 'the verb',
      quality: 'first Chinese sign',
      object: 'last Chinese noun',
    },
    off: 'Switch off a head',
    head: (name) => (name === 'none' ? 'none' : `layer ${name.replace('.', ', head ')}`),
    temperature: 'Temperature',
    train: 'Train it here',
    again: 'Train again, another seed',
    stop: 'Stop',
    write: 'Write with these settings',
    forget: 'Back to the first run',
    running: 'The network is training.',
    spoken: ({ step, place, off, loss, translated, settings, own, drawn, allowed }) =>
      `After ${count(step)} steps, head off: ${view.en.head(off)}. Loss ${fixed(loss, 2)}, ${percent(translated)} translated right. Next sign, ${view.en.places[place]}: ${likeliest(own)} with ${percent(Math.max(...own))}, drawn with ${percent(Math.max(...drawn))}. ${view.en.settings(settings, allowed)}`,
  },
  zh: {
    record: '事先做好的一次训练，种子1。',
    live: (seed, step) => `在本页训练，种子${seed}，第${count(step)}步。`,
    sawAhead: '每个字都看到了后面的字，损失不再是猜出来的损失。',
    trainToSee: '这一次没有偷看后面，要看错误的后果，请就在这里训练。',
    axisSteps: '训练步数',
    axisLoss: '损失，每字奈特',
    levels: ['不看前文', '看前一个字', '看前两个字', '懂得语法'],
    lossTitle: (step, loss) =>
      `损失降到单字、两字、三字计数所能达到的水平以下，${count(step)}步之后为${fixed(loss, 2)}。`,
    sample: (step) => `${count(step)}步之后写出的文字`,
    written: '按你的设置写出的文字',
    loss: '在没学过的句子上的损失',
    translated: '其中译对的',
    looks: '每个头在看哪里（层.头）',
    isOff: '已关',
    next: (before) => `“${before}”后面的下一个字符`,
    sign: '字符',
    bar: '抽中的比例',
    own: '模型',
    drawn: '抽取',
    settings: ({ temperature, k, share }, allowed) =>
      `温度${fixed(temperature, 1)}，top-k为${count(k)}，top-p为${fixed(share, 2)}：可能抽到${count(allowed)}个字符。`,
    at: '训练到哪一步',
    atText: (step) => `第${count(step)}步`,
    place: '问的是',
    places: {
      letter: '词中间的字母',
      deed: '动词',
      quality: '第一个汉字',
      object: '最后一个名词',
    },
    off: '关掉一个头',
    head: (name) => (name === 'none' ? '都不关' : `第${name.replace('.', '层第')}个头`),
    temperature: '温度',
    train: '就在这里训练',
    again: '换个种子再训练',
    stop: '停止',
    write: '按这些设置写',
    forget: '回到原来那次',
    running: '网络正在训练。',
    spoken: ({ step, place, off, loss, translated, settings, own, drawn, allowed }) =>
      `${count(step)}步之后，关掉的头：${view.zh.head(off)}。损失${fixed(loss, 2)}，译对${percent(translated)}。下一个字符，${view.zh.places[place]}：${likeliest(own)}，${percent(Math.max(...own))}，抽取时${percent(Math.max(...drawn))}。${view.zh.settings(settings, allowed)}`,
  },
};
