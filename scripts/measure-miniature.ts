/**
 * How often the miniature paints all that a prompt asks, by the geometric judge, with the weights as
 * shipped: `npm run miniature:measure -- --prompts=500 --seed=1 --language=en [--held-out]
 * [--attributes=1,2] [--guidance=3] [--steps=25] [--sampler=ddpm]`. The last line is JSON.
 */
import { parseArgs } from 'node:util';
import { shippedModels } from '../src/miniature/files.ts';
import { answers, tally, type Answer, type Question } from '../src/miniature/measure.ts';
import { samplers, type SamplerName } from '../src/miniature/nets/samplers.ts';
import { attributes, languages, type Language } from '../src/miniature/world/attributes.ts';

const { values } = parseArgs({
  options: {
    prompts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    'held-out': { type: 'boolean', default: false },
    attributes: { type: 'string', default: String(attributes.length) },
    guidance: { type: 'string', default: '3' },
    steps: { type: 'string', default: '25' },
    sampler: { type: 'string', default: 'ddpm' },
  },
});

const oneOf = <T extends string>(value: string, allowed: readonly T[], option: string): T => {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new Error(`--${option} is one of ${allowed.join(', ')}`);
  return found;
};

function wholeOf(text: string, least: number, most: number, option: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`--${option} is a whole number from ${least} to ${most}`);
  return value;
}

const guidance = Number(values.guidance);
if (!Number.isFinite(guidance)) throw new Error('--guidance is a number');
const question: Question = {
  prompts: wholeOf(values.prompts, 1, 100_000, 'prompts'),
  seed: wholeOf(values.seed, 0, 2 ** 32 - 1, 'seed'),
  language: oneOf<Language>(values.language, languages, 'language'),
  heldOut: values['held-out'],
  named: values.attributes
    .split(',')
    .map((count) => wholeOf(count, 1, attributes.length, 'attributes')),
  guidance,
  steps: wholeOf(values.steps, 1, 1000, 'steps'),
  sampler: oneOf(values.sampler, Object.keys(samplers) as SamplerName[], 'sampler'),
};

function* counted(given: Iterable<Answer>): Generator<Answer> {
  let n = 0;
  for (const answer of given) {
    yield answer;
    if (++n % 100 === 0) console.error(`${n} of ${question.prompts} prompts`);
  }
}

const { all, each } = tally(counted(answers(await shippedModels(), question)));
const round = (x: number): number => Math.round(x * 1e4) / 1e4;
for (const attribute of attributes) {
  const share = each[attribute];
  if (share) console.log(`${attribute}: ${round(share.share)} of ${share.n}`);
}
console.log(
  JSON.stringify({
    n: all.n,
    share: round(all.share),
    low: round(all.low),
    high: round(all.high),
  }),
);
