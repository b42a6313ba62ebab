/** How well pictures come back from their latents. */
import { noise } from '../tensors/noise.ts';
import { encodePictures } from './encode.ts';
import { decodeLatents, type Models } from './generate.ts';
import { meanOf, wilson, type Mean, type Share } from './intervals.ts';
import { attributes, type Attribute } from './world/attributes.ts';
import { drawScene } from './world/draw.ts';
import { judge } from './world/judge.ts';
import { randomScene } from './world/scenes.ts';

export interface Restored extends Readonly<Record<Attribute | 'all', Share>> {
  /** Peak signal-to-noise ratio. */
  readonly decibels: Mean;
}

/** `count` new pictures there and back, an eighth of them of pairs that training never showed. */
export function restored(models: Models, count: number, seed: number): Restored {
  const { uniform } = noise(seed);
  const hits = { all: 0, ...Object.fromEntries(attributes.map((key) => [key, 0])) } as Record<
    Attribute | 'all',
    number
  >;
  const decibels: number[] = [];
  for (let i = 0; i < count; i++) {
    const scene = randomScene(uniform, i % 8 === 0);
    const picture = drawScene(scene, uniform);
    const [back] = decodeLatents(models, encodePictures(models, [picture]));
    decibels.push(peakRatio(picture, back!));
    const judged = judge(back!);
    const right = attributes.filter((key) => judged[key] === scene[key]);
    for (const key of right) hits[key]++;
    if (right.length === attributes.length) hits.all++;
  }
  const shares = Object.entries(hits).map(([key, hit]) => [key, wilson(hit, count)]);
  return { ...(Object.fromEntries(shares) as Restored), decibels: meanOf(decibels) };
}

/** In decibels; numbers go from −1 to 1. */
function peakRatio(original: Float32Array, back: Float32Array): number {
  let square = 0;
  for (let i = 0; i < original.length; i++)
    square += (original[i]! - Math.max(-1, Math.min(1, back[i]!))) ** 2;
  return 10 * Math.log10(4 / (square / original.length));
}
