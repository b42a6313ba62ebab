/** The texture of an object: which of the rendered ones comes nearest to the picture. */
import { textures } from './attributes.ts';
import type { Scene } from './attributes.ts';
import { blurred } from './blur.ts';
import { drawAt } from './draw.ts';
import { coverage, side } from './pose.ts';
import type { Pose } from './pose.ts';

const plane = side * side;

const plain = textures.indexOf('plain');

/** Shifts of a pattern against the object's centre that are tried, in pixels. */
const shifts = [-0.7, 0, 0.7].flatMap((x) => [-0.7, 0, 0.7].map((y) => [x, y] as const));

/** How much of a template is blurred: decoders wash small marks and edges out. */
const blurs = [0, 0.5, 1];

/**
 * Sum over some pixels of the squared difference between a picture and a template of which `share`
 * is replaced by its blur.
 */
function difference(
  picture: Float32Array,
  [template, soft]: readonly [Float32Array, Float32Array],
  share: number,
  pixels: readonly number[],
): number {
  let sum = 0;
  for (const pixel of pixels)
    for (let at = pixel; at < 3 * plane; at += plane) {
      const expected = template[at]! + share * (soft[at]! - template[at]!);
      sum += (picture[at]! - expected) ** 2;
    }
  return sum;
}

/** The smallest difference to the scene's templates over all shifts and blurs. */
function misfit(picture: Float32Array, scene: Scene, pose: Pose, pixels: readonly number[]) {
  let least = Infinity;
  for (const [x, y] of scene.texture === plain ? [[0, 0] as const] : shifts) {
    const template = drawAt(scene, pose, { x, y });
    const both = [template, blurred(template)] as const;
    for (const share of blurs) least = Math.min(least, difference(picture, both, share, pixels));
  }
  return least;
}

/** Index of the texture that explains the pixels of an object whose other attributes are known. */
export function textureOf(
  picture: Float32Array,
  scene: Omit<Scene, 'texture'>,
  pose: Pose,
): number {
  const cover = coverage(scene.shape, pose);
  const pixels = Array.from({ length: plane }, (_, pixel) => pixel).filter(
    (pixel) => cover[pixel]! > 0.5,
  );
  const misfits = textures.map((_, texture) =>
    misfit(picture, { ...scene, texture }, pose, pixels),
  );
  return misfits.indexOf(Math.min(...misfits));
}
