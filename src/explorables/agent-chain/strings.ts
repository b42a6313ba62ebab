import { count, percent, significant } from '#src/drawing/format.ts';
import { span } from '#src/drawing/spans.ts';
import type { Locale } from '#src/i18n/locales.ts';
import type { Answer, Horizon, State } from './model.ts';

const steps = (value: number): string => (value < 9.95 ? significant(value, 2) : count(value));

const english = {
  n: 'Steps of the task',
  nText: (n: number): string => `${count(n)} ${n === 1 ? 'step' : 'steps'}`,
  error: 'A step goes wrong',
  errorText: (error: number): string => `${significant(error * 100, 2)}%`,
  repair: 'An error is noticed and undone, each step',
  undone: 'Errors that cannot be undone',
  minutes: 'A person’s time for a step',
  repaired: 'Right at the end, with repair',
  bare: 'without repair',
  half: 'Right half of the time, up to',
  halfText: ({ half }: Answer): string =>
    half === Infinity ? 'any length' : `${steps(half)} steps`,
  halfTime: (minutes: number): string => (minutes === Infinity ? '' : `= ${span(minutes, 'en')}`),
  below: 'Longest measured horizon below',
  belowNone: 'none',
  belowText: ({ name, minutes }: Horizon): string => `${name}, ${span(minutes, 'en')}`,
  axisTime: 'a person’s time for the task',
  axisSuccess: 'tasks right at the end',
  lineRepaired: 'with repair',
  lineBare: 'without',
  measured: 'measured',
  plotTitle: ({ repaired, bare, half, halfMinutes }: Answer, n: number): string =>
    `Share of tasks that are right at the end, over their length on a logarithmic axis; both lines fall, the one with repair later. At ${count(n)} steps ${percent(repaired)} with repair and ${percent(bare)} without. ${half === Infinity ? 'With repair it never falls to half.' : `With repair half are right at ${span(halfMinutes, 'en')}.`} Dots at half mark what METR measured of published models.`,
  spoken: (given: State, answer: Answer, nearest: Horizon | undefined): string =>
    `${english.nText(given.n)}, errors ${english.errorText(given.error)}, repair ${percent(given.repair)}, ${percent(given.undone)} beyond repair: ${percent(answer.repaired)} right, ${percent(answer.bare)} without repair. Half of the time up to ${answer.half === Infinity ? 'any length' : `${english.halfText(answer)}, ${span(answer.halfMinutes, 'en')} of a person’s time${nearest ? `, above ${nearest.name}’s measured ${span(nearest.minutes, 'en')}` : ''}`}.`,
};
type ViewStrings = typeof english;

const chinese: ViewStrings = {
  n: '任务的步数',
  nText: (n) => `${count(n)}步`,
  error: '一步出错的概率',
  errorText: (error) => `${significant(error * 100, 2)}%`,
  repair: '每一步发现并改正错误的概率',
  undone: '无法挽回的错误',
  minutes: '一步要花人多少时间',
  repaired: '最后做对，有改正',
  bare: '没有改正',
  half: '一半机会做对，最长',
  halfText: ({ half }) => (half === Infinity ? '不限' : `${steps(half)}步`),
  halfTime: (minutes) => (minutes === Infinity ? '' : `= ${span(minutes, 'zh')}`),
  below: '不超过它的最长实测',
  belowNone: '没有',
  belowText: ({ name, minutes }) => `${name}，${span(minutes, 'zh')}`,
  axisTime: '人做这件任务要花的时间',
  axisSuccess: '最后做对的比例',
  lineRepaired: '有改正',
  lineBare: '没有',
  measured: '实测',
  plotTitle: ({ repaired, bare, half, halfMinutes }, n) =>
    `最后做对的比例随任务长度变化，横轴是对数；两条线都往下走，有改正的一条下降得晚。${count(n)}步时，有改正${percent(repaired)}，没有${percent(bare)}。${half === Infinity ? '有改正时从不降到一半。' : `有改正时，到${span(halfMinutes, 'zh')}降到一半。`}一半处的点是METR对各模型的实测。`,
  spoken: (given, answer, nearest) =>
    `${chinese.nText(given.n)}，出错${chinese.errorText(given.error)}，改正${percent(given.repair)}，${percent(given.undone)}无法挽回：做对${percent(answer.repaired)}，没有改正则为${percent(answer.bare)}。一半机会做对的长度${answer.half === Infinity ? '不限' : `是${chinese.halfText(answer)}，相当于人的${span(answer.halfMinutes, 'zh')}${nearest ? `，超过${nearest.name}的实测${span(nearest.minutes, 'zh')}` : ''}`}。`,
};

export const view: Record<Locale, ViewStrings> = { en: english, zh: chinese };
