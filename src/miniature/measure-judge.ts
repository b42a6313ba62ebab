/** How often the judge names what a rendered picture shows: whatever it gets wrong, no model is at fault. */
import { noise } from '../tensors/noise.ts';
import type { Tally } from './measure.ts';
import { tally } from './measure.ts';
import { attributes } from './world/attributes.ts';
import { drawScene } from './world/draw.ts';
import { judge } from './world/judge.ts';
import { sceneAt, sceneCount } from './world/scenes.ts';

/** Of so many pictures of scenes drawn at random, those of held-out pairs among them. */
export function judgedRight(pictures: number, seed: number): Tally {
  const { uniform, integer } = noise(seed);
  const answers = Array.from({ length: pictures }, () => {
    const scene = sceneAt(integer(sceneCount));
    const picture = drawScene(scene, uniform);
    return { scene, kept: attributes, prompt: '', picture, judged: judge(picture) };
  });
  return tally(answers);
}
