/** How far LoRA and ControlNet do what they were trained for. */
import { noise } from '../tensors/noise.ts';
import type { Models } from './generate.ts';
import { meanOf, type Mean } from './intervals.ts';
import { answers, paintPrompts, tally, type Painting, type Tally } from './measure.ts';
import { joined } from './pixels.ts';
import { degreeOf, sketchOf, type Style } from './styles.ts';
import { attributes } from './world/attributes.ts';
import { captionOf } from './world/captions.ts';
import { groundOf, maskOf, nearestColour, objectColour } from './world/judge-colours.ts';
import { largestPart } from './world/judge-component.ts';
import { overlapOf } from './world/judge-shape.ts';
import { judge } from './world/judge.ts';
import { coverage, poseOf } from './world/pose.ts';
import { randomScene } from './world/scenes.ts';

export interface Styled extends Tally {
  /** Degree of the style in the pictures: 0 plain, 1 as drawn. */
  readonly degree: Mean;
}

/** Paints prompts that name all six attributes, with the LoRA at a scale. */
export function styledAt(
  models: Models,
  style: Style,
  scale: number,
  prompts: number,
  painting: Painting,
): Styled {
  const question = { ...painting, prompts, language: 'en', heldOut: false } as const;
  const given = [...answers(models, { ...question, named: [attributes.length] }, { lora: scale })];
  const degrees = given.map(({ picture, scene }) => degreeOf(picture, scene, style));
  return { ...tally(given), degree: meanOf(degrees) };
}

export interface SketchFollowed extends Tally {
  /** Overlap, intersection over union, of the painted object with the one that was sketched. */
  readonly overlap: Mean;
}

/** The pixels of the object, as the judge sees it. */
function objectIn(picture: Float32Array): Float32Array {
  const ground = groundOf(picture);
  return largestPart(maskOf(picture, ground, objectColour(picture, ground, nearestColour(ground))));
}

/** Paints prompts that name the two colours only: shape, size and place are to come from the sketch. */
export function sketchedAt(
  models: Models,
  weight: number,
  prompts: number,
  painting: Painting,
  batch = 16,
): SketchFollowed {
  const { uniform } = noise(painting.seed, 0, 2);
  const asked = Array.from({ length: prompts }, () => {
    const scene = randomScene(uniform);
    const prompt = captionOf(scene, 'en', ['colour', 'background'], uniform);
    return { scene, pose: poseOf(scene, uniform), prompt, kept: attributes };
  });
  const overlaps: number[] = [];
  const given = asked.flatMap((_, from) => {
    if (from % batch !== 0) return [];
    const some = asked.slice(from, from + batch);
    const lines = joined(some.map(({ scene, pose }) => sketchOf(scene, pose)));
    const texts = some.map(({ prompt }) => prompt);
    const pictures = paintPrompts(models, texts, painting, from, { control: { lines, weight } });
    return some.map((each, i) => {
      const picture = pictures[i]!;
      const sketched = coverage(each.scene.shape, each.pose);
      overlaps.push(overlapOf(objectIn(picture), sketched));
      return { ...each, picture, judged: judge(picture) };
    });
  });
  return { ...tally(given), overlap: meanOf(overlaps) };
}
