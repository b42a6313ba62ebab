/** How well texts and pictures find each other, attribute by attribute. */
import { pictureVectors, products, textVectors } from './compare.ts';
import type { Models } from './generate.ts';
import { meanOf, wilson, type Mean, type Share } from './intervals.ts';
import { sharedWidth } from './nets/contrast.ts';
import {
  attributes,
  valuesOf,
  type Attribute,
  type Language,
  type Scene,
} from './world/attributes.ts';
import { captionIn, captionOf } from './world/captions.ts';
import { drawScene } from './world/draw.ts';
import { indexOf, randomScene } from './world/scenes.ts';
import { tokenise } from './world/tokenise.ts';
import { noise } from '../tensors/noise.ts';

const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/**
 * Shares of `count` new pictures whose true caption, of all that differ from it in one attribute only, is
 * the nearest. A background in the object's colour is left out: there is no such scene.
 */
export function swapAccuracy(
  models: Models,
  language: Language,
  count: number,
  seed: number,
  heldOut = false,
): Record<Attribute, Share> {
  const { uniform } = noise(seed);
  const hits = Object.fromEntries(attributes.map((a) => [a, 0])) as Record<Attribute, number>;
  for (let i = 0; i < count; i++) {
    const scene = randomScene(uniform, heldOut);
    const vector = pictureVectors(models, [drawScene(scene, uniform)]);
    for (const attribute of attributes) {
      const scenes = valuesOf[attribute].flatMap((_, value): Scene[] => {
        const other = { ...scene, [attribute]: value };
        return other.colour === other.background ? [] : [other];
      });
      const texts = scenes.map((other) => tokenise(captionIn(other, language, attributes, 0)).ids);
      const found = scenes[largest(products(vector, textVectors(models, texts)))]!;
      if (found[attribute] === scene[attribute]) hits[attribute]++;
    }
  }
  const shares = attributes.map((attribute) => [attribute, wilson(hits[attribute], count)]);
  return Object.fromEntries(shares) as Record<Attribute, Share>;
}

/** How Chinese and English captions of the same scenes lie to each other. */
export interface Meeting {
  /** Chinese captions whose nearest English one, of all, is of their own scene. */
  readonly found: Share;
  /** Cosines of the two captions of one scene, and of two. */
  readonly same: Mean;
  readonly other: Mean;
}

/** Of `count` different scenes, each with one caption in either language that names all of it. */
export function meetingOf(models: Models, count: number, seed: number): Meeting {
  const { uniform } = noise(seed);
  const scenes = new Map<number, Scene>();
  while (scenes.size < count) {
    const scene = randomScene(uniform);
    scenes.set(indexOf(scene), scene);
  }
  const vectors = (language: Language): Float32Array =>
    textVectors(
      models,
      [...scenes.values()].map(
        (scene) => tokenise(captionOf(scene, language, attributes, uniform)).ids,
      ),
    );
  const [chinese, english] = [vectors('zh'), vectors('en')];
  const cosines = Array.from({ length: count }, (_, i) =>
    products(chinese.subarray(i * sharedWidth, (i + 1) * sharedWidth), english),
  );
  return {
    found: wilson(cosines.filter((row, i) => largest(row) === i).length, count),
    same: meanOf(cosines.map((row, i) => row[i]!)),
    other: meanOf(cosines.map((row, i) => row[(i + 1) % count]!)),
  };
}
