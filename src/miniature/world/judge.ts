/**
 * Names the scene that a picture shows, by geometry alone: no part of it is trained, so that it
 * cannot share an error with what it judges.
 */
import type { Scene } from './attributes.ts';
import { groundOf, maskOf, nearestColour, objectColour } from './judge-colours.ts';
import { largestPart } from './judge-component.ts';
import { fitShape } from './judge-shape.ts';
import { textureOf } from './judge-texture.ts';
import { directions, offsets, radii, side } from './pose.ts';
import type { Pose } from './pose.ts';

/** The size whose radius is nearest in ratio. */
const sizeOf = ({ radius }: Pose): number => (radius < Math.sqrt(radii[0]! * radii[1]!) ? 0 : 1);

/** The place nearest to the object's centre, for an object of this size. */
function placeOf({ x, y }: Pose, size: number): number {
  const distances = directions.map(([dx, dy]) =>
    Math.hypot(x - side / 2 - dx * offsets[size]!, y - side / 2 - dy * offsets[size]!),
  );
  return distances.indexOf(Math.min(...distances));
}

/**
 * The scene nearest to a picture of 3 · 32 · 32 numbers, about [−1, 1], channel first. It always
 * answers, even for noise. Throws a RangeError if the length is another.
 */
export function judge(picture: Float32Array): Scene {
  if (picture.length !== 3 * side * side)
    throw new RangeError(`a picture has ${3 * side * side} numbers, not ${picture.length}`);
  const ground = groundOf(picture);
  const background = nearestColour(ground);
  const colour = objectColour(picture, ground, background);
  const fit = fitShape(largestPart(maskOf(picture, ground, colour)));
  const size = sizeOf(fit.pose);
  const place = placeOf(fit.pose, size);
  const scene = { shape: fit.shape, colour, background, size, place };
  return { ...scene, texture: textureOf(picture, scene, fit.pose) };
}
