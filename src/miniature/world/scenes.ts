/** The scenes as a numbered list, and which of them are for training. */
import { colours, places, satisfies, shapes, sizes, textures } from './attributes.ts';
import type { Asked, Scene } from './attributes.ts';

const grounds = colours.length - 1;

/** 8 shapes × 8 colours × 7 backgrounds × 2 sizes × 3 textures × 5 places = 13,440. */
export const sceneCount =
  shapes.length * colours.length * grounds * sizes.length * textures.length * places.length;

/**
 * The scene with number `index` in 0 … sceneCount − 1, a mixed-radix number with the shape as its
 * highest digit. Throws a RangeError outside.
 */
export function sceneAt(index: number): Scene {
  if (!Number.isInteger(index) || index < 0 || index >= sceneCount)
    throw new RangeError(`there is no scene ${index}`);
  let rest = index;
  const digit = (base: number): number => {
    const value = rest % base;
    rest = (rest - value) / base;
    return value;
  };
  const place = digit(places.length);
  const texture = digit(textures.length);
  const size = digit(sizes.length);
  const step = digit(grounds);
  const colour = digit(colours.length);
  return { shape: rest, colour, background: otherColour(colour, step), size, texture, place };
}

/** The number of a scene: the inverse of `sceneAt`. */
export function indexOf({ shape, colour, background, size, texture, place }: Scene): number {
  const step = background < colour ? background : background - 1;
  let index = shape;
  index = index * colours.length + colour;
  index = index * grounds + step;
  index = index * sizes.length + size;
  index = index * textures.length + texture;
  return index * places.length + place;
}

/** The `step`-th of the seven colours that are not `colour`. */
const otherColour = (colour: number, step: number): number => (step < colour ? step : step + 1);

/** Every scene that has the values asked; none if object and background are asked in one colour. */
export function scenesMatching(asked: Asked): Scene[] {
  return Array.from({ length: sceneCount }, (_, index) => sceneAt(index)).filter((scene) =>
    satisfies(scene, asked),
  );
}

/**
 * Pairs of shape and colour that no training picture shows, one for each shape and one for each
 * colour: whether the model composes them is measured on these.
 */
export const heldOutPairs: readonly Pick<Scene, 'shape' | 'colour'>[] = shapes.map((_, shape) => ({
  shape,
  colour: (3 * shape + 1) % colours.length,
}));

export const isHeldOut = ({ shape, colour }: Pick<Scene, 'shape' | 'colour'>): boolean =>
  heldOutPairs[shape]?.colour === colour;

/** Uniform over all scenes of training, or with `heldOut` over those that training never shows. */
export function randomScene(random: () => number, heldOut = false): Scene {
  for (;;) {
    const scene = sceneAt(Math.floor(random() * sceneCount));
    if (isHeldOut(scene) === heldOut) return scene;
  }
}

/** Uniform over the scenes whose pair of shape and colour is not held out. */
export const trainingScene = (random: () => number): Scene => randomScene(random);
