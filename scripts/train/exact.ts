/**
 * Paints with the exact denoiser of the training pictures in the place of the network, all else as it is,
 * and counts what is right: whatever goes wrong here is not the network's fault.
 * `node scripts/train/exact.ts --folder=F [--prompts=60] [--seed=77] [--language=en] [--attributes=1,2]
 * [--guidance=3] [--steps=25]`, after the stage `latents`. The last line is JSON. Some seconds a prompt.
 */
import { parseArgs } from 'node:util';
import { shippedModels } from '../../src/miniature/files.ts';
import { decodeLatents, denoiseSteps, type Predictor } from '../../src/miniature/generate.ts';
import { askedOf, tally, type Asked } from '../../src/miniature/measure.ts';
import { latentSize } from '../../src/miniature/nets/autoencoder.ts';
import { guide } from '../../src/miniature/nets/guidance.ts';
import { samplers, timesOf } from '../../src/miniature/nets/samplers.ts';
import { levelAt } from '../../src/miniature/nets/schedule.ts';
import { languages } from '../../src/miniature/world/attributes.ts';
import { judge } from '../../src/miniature/world/judge.ts';
import { noise } from '../../src/tensors/noise.ts';
import { expectedVelocity, picturesWith, shownIn } from './expected-latent.ts';
import { readNumbers } from './files.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    prompts: { type: 'string', default: '60' },
    seed: { type: 'string', default: '77' },
    language: { type: 'string', default: 'en' },
    attributes: { type: 'string', default: '1,2' },
    guidance: { type: 'string', default: '3' },
    steps: { type: 'string', default: '25' },
  },
});
const { folder } = values;
const language = languages.find((name) => name === values.language);
if (folder === undefined || !language) throw new Error('say --folder=… and --language=en or zh');

const shown = shownIn(readNumbers(folder, 'latents'), readNumbers(folder, 'scenes'));
const models = await shippedModels();
const question = {
  prompts: Number(values.prompts),
  seed: Number(values.seed),
  language,
  heldOut: false,
  named: values.attributes.split(',').map(Number),
  guidance: Number(values.guidance),
  steps: Number(values.steps),
  sampler: 'ddim',
} as const;

/** Nothing looks at words here. */
const none = new Float32Array(0);

function predictorOf(asked: Asked): Predictor {
  const [all, some] = [[], asked.kept].map((kept) => picturesWith(shown, asked.scene, kept));
  if (!all || !some?.length) throw new Error(`no training picture shows “${asked.prompt}”`);
  return (noisy, t) => {
    const level = levelAt(t);
    const said = (pictures: readonly number[]): Float32Array =>
      expectedVelocity(shown, pictures, noisy, level);
    return { v: guide(said(all), said(some), question.guidance), attention: none };
  };
}

const answers = askedOf(question).map((asked, index) => {
  let latent = noise(question.seed, 1, index).normals(latentSize);
  const { ddim } = samplers;
  const steps = denoiseSteps(predictorOf(asked), latent, timesOf(question.steps), ddim, () => 0);
  for (const step of steps) latent = step.next;
  const picture = decodeLatents(models, latent)[0]!;
  return { ...asked, picture, judged: judge(picture) };
});
const { all } = tally(answers);
console.log(JSON.stringify({ n: all.n, share: all.share, low: all.low, high: all.high }));
