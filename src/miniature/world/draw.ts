/** Draws a scene. */
import type { Scene } from './attributes.ts';
import { palette } from './colours.ts';
import { coverage, poseOf, side } from './pose.ts';
import type { Pose } from './pose.ts';
import { marks } from './texture.ts';

/**
 * A picture of 3 · 32 · 32 numbers in [−1, 1], channel first. With `random` the object is moved
 * and scaled a little, so that a scene has many pictures; without, it is the scene's one ideal
 * picture.
 */
export const drawScene = (scene: Scene, random?: () => number): Float32Array =>
  drawAt(scene, poseOf(scene, random));

/** The same with the object where `pose` says and its marks moved by `shift` pixels. */
export function drawAt(scene: Scene, pose: Pose, shift = { x: 0, y: 0 }): Float32Array {
  const ground = palette[scene.background]!.main;
  const { main, mark } = palette[scene.colour]!;
  const cover = coverage(scene.shape, pose);
  const markAt = marks[scene.texture]!;
  const plane = side * side;
  const out = new Float32Array(3 * plane);
  for (let pixel = 0; pixel < plane; pixel++) {
    const share = cover[pixel]!;
    const x = (pixel % side) + 0.5 - pose.x - shift.x;
    const y = Math.floor(pixel / side) + 0.5 - pose.y - shift.y;
    const marked = share === 0 ? 0 : markAt(x, y);
    for (let channel = 0; channel < 3; channel++) {
      const body = main[channel]! + marked * (mark[channel]! - main[channel]!);
      out[channel * plane + pixel] = ground[channel]! + share * (body - ground[channel]!);
    }
  }
  return out;
}
