/** The pictures that the denoiser learned from, each a function of its number. */
import { noise } from '../tensors/noise.ts';
import type { Scene } from './world/attributes.ts';
import { drawAt } from './world/draw.ts';
import { poseOf, type Pose } from './world/pose.ts';
import { trainingScene } from './world/scenes.ts';

export const trainingCount = 40_000;

const seed = 3;

export interface TrainingPicture {
  readonly scene: Scene;
  /** 3 · 32 · 32 numbers, channel first. */
  readonly picture: Float32Array;
}

/** What picture number `index` of 0 … trainingCount − 1 shows, and where in the picture. */
export function trainingPose(index: number): { readonly scene: Scene; readonly pose: Pose } {
  const { uniform } = noise(seed, 0, index);
  const scene = trainingScene(uniform);
  return { scene, pose: poseOf(scene, uniform) };
}

/** Number `index` of 0 … trainingCount − 1. */
export function trainingPicture(index: number): TrainingPicture {
  const { scene, pose } = trainingPose(index);
  return { scene, picture: drawAt(scene, pose) };
}

export interface Neighbour extends TrainingPicture {
  readonly index: number;
  /** Root of the mean square of the differences. */
  readonly distance: number;
}

/** The `count` nearest of some pictures, nearest first. */
export const nearestOf = (neighbours: readonly Neighbour[], count: number): Neighbour[] =>
  neighbours.toSorted((a, b) => a.distance - b.distance).slice(0, count);

/** The `count` training pictures nearest to a picture among numbers `from` … `to` − 1, nearest first. */
export function nearestPictures(
  picture: Float32Array,
  count: number,
  from = 0,
  to = trainingCount,
): Neighbour[] {
  let nearest: Neighbour[] = [];
  for (let index = from; index < to; index++) {
    const other = trainingPicture(index);
    let square = 0;
    for (let i = 0; i < picture.length; i++) square += (picture[i]! - other.picture[i]!) ** 2;
    const distance = Math.sqrt(square / picture.length);
    if (nearest.length === count && distance >= nearest[count - 1]!.distance) continue;
    nearest = nearestOf([...nearest, { ...other, index, distance }], count);
  }
  return nearest;
}
