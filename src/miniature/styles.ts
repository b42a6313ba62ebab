/** What LoRA and ControlNet learn from: scenes in another style, and sketches of them. */
import type { Scene } from './world/attributes.ts';
import { palette } from './world/colours.ts';
import { distanceTo } from './world/distance.ts';
import { drawAt } from './world/draw.ts';
import { poseOf, side, type Pose } from './world/pose.ts';

/** How far each pixel's centre lies from the outline, in pixels; negative inside. */
function distances(shape: number, { x, y, radius }: Pose): Float32Array {
  const distance = distanceTo(shape);
  return Float32Array.from({ length: side * side }, (_, pixel) => {
    const column = (pixel % side) + 0.5 - x;
    const row = Math.floor(pixel / side) + 0.5 - y;
    return radius * distance(column / radius, row / radius);
  });
}

/** Share of each pixel within `half` pixels of the line at distance `middle`. */
const band = (distance: number, middle: number, half: number): number =>
  Math.max(0, Math.min(1, half + 0.5 - Math.abs(distance - middle)));

const ink = palette[7]!.main;
const chalk = palette[6]!.main;

/** Ink shows on every colour but black, and there chalk does. */
const lineOn = (background: number): readonly number[] => (background === 7 ? chalk : ink);

/** A scene drawn in a style, from degree 0, where it is plain, to `largestDegree`. */
export type Style = (scene: Scene, pose: Pose, degree: number) => Float32Array;

/** LoRA's scale is trained for the degrees of a style from none to a little too much. */
export const largestDegree = 1.2;

/** Mixes a share of a colour into each pixel, in place. */
function mix(picture: Float32Array, shares: Float32Array, colour: readonly number[]): Float32Array {
  const plane = side * side;
  shares.forEach((share, pixel) => {
    for (let at = pixel, channel = 0; channel < 3; at += plane, channel++)
      picture[at]! += share * (colour[channel]! - picture[at]!);
  });
  return picture;
}

/**
 * As in a comic, with a line around the object: at degree 1 a pixel and a half wide, below it as wide
 * and fainter, above it wider. The amount of ink is in proportion to the degree.
 */
const inked: Style = (scene, pose, degree) => {
  const half = 0.75 * Math.max(1, degree);
  const shares = distances(scene.shape, pose).map(
    (distance) => Math.min(1, degree) * band(distance, 0.6, half),
  );
  return mix(drawAt(scene, pose), shares, lineOn(scene.background));
};

/** Pixels of the rim that is left of a hollow object. */
const rim = 1.7;

/** Hollow, with the ground showing through: the hole grows from the middle to the rim. */
const hollow: Style = (scene, pose, degree) => {
  const depths = distances(scene.shape, pose).map((distance) => -distance);
  const deepest = depths.reduce((most, depth) => Math.max(most, depth));
  const edge = deepest + 0.5 - (deepest + 0.5 - rim) * Math.min(1, degree);
  const shares = depths.map((depth) => Math.max(0, Math.min(1, depth - edge + 0.5)));
  return mix(drawAt(scene, pose), shares, palette[scene.background]!.main);
};

export const styles = { inked, hollow } as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

/** What a pose may differ by from the scene's own, in pixels and in shares of the radius. */
const moves = [-0.6, 0, 0.6];
const growths = [0.95, 1, 1.05];

/**
 * The degree of a style in a picture of a known scene: of all poses that the scene may have, the one
 * from which the plain and the styled drawing, mixed at best, come nearest to the picture says it. About
 * 0 for a plain picture and 1 for one in the style; any number for another picture.
 */
export function degreeOf(picture: Float32Array, scene: Scene, style: Style): number {
  const middle = poseOf(scene);
  let best = { misfit: Infinity, degree: 0 };
  for (const dx of moves)
    for (const dy of moves)
      for (const growth of growths) {
        const { x, y, radius } = middle;
        const pose = { x: x + dx, y: y + dy, radius: radius * growth };
        const found = mixture(picture, drawAt(scene, pose), style(scene, pose, 1));
        if (found.misfit < best.misfit) best = found;
      }
  return best.degree;
}

/** The share of `styled` against `plain` in the mixture nearest to a picture, by least squares. */
function mixture(picture: Float32Array, plain: Float32Array, styled: Float32Array) {
  let [along, length, square] = [0, 0, 0];
  for (let i = 0; i < picture.length; i++) {
    const change = styled[i]! - plain[i]!;
    const difference = picture[i]! - plain[i]!;
    along += difference * change;
    length += change * change;
    square += difference * difference;
  }
  const degree = length === 0 ? 0 : along / length;
  return { degree, misfit: square - degree * along };
}

/** The object's outline as a hand draws it, 32 · 32 numbers: 1 where the line of `width` pixels is. */
export const sketchOf = (scene: Scene, pose: Pose = poseOf(scene), width = 1): Float32Array =>
  distances(scene.shape, pose).map((distance) => band(distance, 0, width / 2));
