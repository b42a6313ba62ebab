/** A topic's functions, fetched by a page when a reader opens a number: the same that the site was built with. */
import type { Topic } from './declare.ts';
import type { TopicName } from './topics.ts';

/** Topics of which some number has an input that may be set. */
const loaders: Readonly<Partial<Record<TopicName, () => Promise<Topic>>>> = {
  answers: async () => (await import('./answers.ts')).answerNumbers,
  applications: async () => (await import('./applications.ts')).applicationNumbers,
  compute: async () => (await import('./compute.ts')).computeNumbers,
  diffusion: async () => {
    const { diffusionNumbers } = await import('./diffusion/index.ts');
    return () => diffusionNumbers;
  },
  'export-controls': async () => (await import('./export-controls.ts')).exportControlNumbers,
  history: async () => (await import('./history.ts')).historyNumbers,
  novel: async () => (await import('./novel.ts')).novelNumbers,
  pictures: async () => (await import('./pictures.ts')).pictureNumbers,
  'rent-or-buy': async () => (await import('./rent-or-buy.ts')).rentOrBuyNumbers,
  risks: async () => (await import('./risks.ts')).risks,
  rlhf: async () => (await import('./rlhf.ts')).rlhf,
  screening: async () => (await import('./screening.ts')).screeningNumbers,
  serving: async () => (await import('./serving.ts')).servingNumbers,
  slips: async () => (await import('./slips.ts')).slipNumbers,
  'training-at-scale': async () => (await import('./training-at-scale.ts')).trainingAtScaleNumbers,
  transformers: async () => (await import('./transformers.ts')).transformerNumbers,
};

/** The declaration of a number; undefined where there is none to fetch. */
export async function fetchDeclared(topic: string, name: string) {
  const table = await loaders[topic as TopicName]?.();
  // Values stand in the page; the functions need no data.
  return table?.(() => [])[name];
}
