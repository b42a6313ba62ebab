/** DDIM run back to noise and forth again, on the weights as shipped. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedModels } from '../../src/miniature/files.ts';
import { encodePictures } from '../../src/miniature/encode.ts';
import { denoiseSteps, predictor } from '../../src/miniature/generate.ts';
import { ddim, timesOf } from '../../src/miniature/nets/samplers.ts';
import { captionIn } from '../../src/miniature/world/captions.ts';
import { drawScene } from '../../src/miniature/world/draw.ts';
import { sceneAt } from '../../src/miniature/world/scenes.ts';
import { attributes } from '../../src/miniature/world/attributes.ts';
import { tokenise } from '../../src/miniature/world/tokenise.ts';

const models = await shippedModels(['paint', 'encoder']);
const scenes = [11, 4321, 9876].map(sceneAt);
const texts = scenes.map((scene) => tokenise(captionIn(scene, 'en', attributes, 0)).ids);
const latents = encodePictures(
  models,
  scenes.map((scene) => drawScene(scene)),
);

/** Along DDIM's path through these levels, at s = 1: guided further it is no longer a flow of one field. */
function along(start: Float32Array, times: readonly number[]): Float32Array {
  const steps = denoiseSteps(predictor(models, texts, 1), start, times, ddim, () => 0);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const error = (a: Float32Array, b: Float32Array): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length);

const thereAndBack = (steps: number): { noise: Float32Array; error: number } => {
  const noise = along(latents, timesOf(steps).toReversed());
  return { noise, error: error(along(noise, timesOf(steps)), latents) };
};

test('DDIM leads a picture to noise and back to itself, the closer the more steps', () => {
  const few = thereAndBack(25);
  const many = thereAndBack(100);
  console.log('there and back', few.error, many.error);
  const spread = error(many.noise, new Float32Array(many.noise.length));
  assert.ok(spread > 0.7 && spread < 1.3, `noise has a spread of ${spread}`);
  assert.ok(many.error < 0.02, `${many.error}`);
  assert.ok(few.error > 1.5 * many.error, `${few.error} and ${many.error}`);
});

test('another text on the way back leads elsewhere', () => {
  const noise = along(latents, timesOf(50).toReversed());
  const others = [texts[1]!, texts[2]!, texts[0]!];
  const steps = denoiseSteps(predictor(models, others, 1), noise, timesOf(50), ddim, () => 0);
  let step = steps.next();
  while (!step.done) step = steps.next();
  assert.ok(error(step.value, latents) > 0.4, `${error(step.value, latents)}`);
});
