/** Texts and pictures into one space. */
import {
  contrastLayout,
  embedPictures,
  embedTexts,
  pictureLayout,
  similarities,
} from '../../../src/miniature/nets/contrast.ts';
import { encodeText, textLayout } from '../../../src/miniature/nets/text.ts';
import { joined, pixelsOf } from '../../../src/miniature/pixels.ts';
import {
  attributes,
  languages,
  type Attribute,
  type Scene,
} from '../../../src/miniature/world/attributes.ts';
import { captionOf, keptAttributes } from '../../../src/miniature/world/captions.ts';
import { drawScene } from '../../../src/miniature/world/draw.ts';
import { isHeldOut, trainingScene } from '../../../src/miniature/world/scenes.ts';
import { tokenise } from '../../../src/miniature/world/tokenise.ts';
import type { Net } from '../../../src/miniature/nets/blocks.ts';
import type { Tensor } from '../../../src/tensors/graph.ts';
import { elementwise, losses } from '../../../src/tensors/operations.ts';
import { noise, type Noise } from '../../../src/tensors/noise.ts';
import { start } from '../../../src/tensors/parameters.ts';
import { agreement } from '../quality.ts';
import type { Measured, Stage } from '../stage.ts';

const seed = 2;
const samplesInPart = 64;
const layout = [...textLayout, ...pictureLayout, ...contrastLayout];

/** What all scenes of a hard batch share, so that colour and place alone do not tell them apart. */
const shared: readonly (readonly Attribute[])[] = [
  ['colour', 'background'],
  ['background', 'size', 'place'],
];

function drawScenes({ uniform, integer }: Noise): Scene[] {
  const common = uniform() < 0.5 ? shared[integer(shared.length)]! : [];
  const model = trainingScene(uniform);
  return Array.from({ length: samplesInPart }, () => {
    for (;;) {
      const scene = { ...trainingScene(uniform) };
      for (const attribute of common) scene[attribute] = model[attribute];
      if (scene.colour !== scene.background && !isHeldOut(scene)) return scene;
    }
  });
}

/** Rows of `truths` divided by their sums: a text's one shared between all pictures it is true of. */
function shares(truths: readonly (readonly boolean[])[]): number[] {
  return truths.flatMap((row) => {
    const count = row.filter(Boolean).length;
    return row.map((truth) => (truth ? 1 / count : 0));
  });
}

/** How many rows have their largest number where the truth is. */
function hits(scores: Float32Array, truths: readonly (readonly boolean[])[]): number {
  const n = truths.length;
  return truths.filter((row, i) => {
    const scored = scores.subarray(i * n, (i + 1) * n);
    return row[scored.indexOf(Math.max(...scored))];
  }).length;
}

/** Pictures and a caption of each, and of which pictures each caption is true. */
export interface Pairs {
  readonly pixels: Float32Array;
  readonly shape: readonly [number, 32, 32, 3];
  readonly texts: readonly (readonly number[])[];
  readonly truths: readonly (readonly boolean[])[];
}

export function drawPairs(random: Noise): Pairs {
  const { uniform, integer } = random;
  const scenes = drawScenes(random);
  const kept = scenes.map(() => (uniform() < 0.5 ? attributes : keptAttributes(uniform)));
  const texts = scenes.map((scene, i) => {
    const language = languages[integer(languages.length)]!;
    return tokenise(captionOf(scene, language, kept[i]!, uniform)).ids;
  });
  const pixels = joined(scenes.map((scene) => pixelsOf(drawScene(scene, uniform))));
  const truths = scenes.map((scene, i) =>
    scenes.map((other) => kept[i]!.every((attribute) => scene[attribute] === other[attribute])),
  );
  return { pixels, shape: [samplesInPart, 32, 32, 3], texts, truths };
}

/** The mean of the losses from texts to pictures and back. */
export function pairLoss(net: Net, words: Tensor, pictures: Tensor, { truths }: Pairs): Measured {
  const { g, p } = net;
  const turned = truths.map((_, i) => truths.map((row) => row[i]!));
  const fromTexts = similarities(net, words, pictures);
  const fromPictures = similarities(net, pictures, words);
  const sum = elementwise.add(
    g,
    losses.crossEntropy(g, fromTexts, shares(truths)),
    losses.crossEntropy(g, fromPictures, shares(turned)),
  );
  const accuracy = hits(fromTexts.data, truths) / samplesInPart;
  const scale = Math.exp(p['contrast.scale']!.data[0]!);
  return { loss: elementwise.scale(g, sum, 0.5), logged: [accuracy, scale] };
}

export const contrast: Stage = {
  name: 'contrast',
  layout,
  frozen: [],
  seed,
  steps: 6000,
  parts: 2,
  samplesInPart,
  rate: 2e-3,
  warmUp: 200,
  coolFrom: 0.2,
  decay: 1e-3,
  keep: 0.998,
  logNames: ['accuracy', 'scale'],
  quality: { every: 200, measure: agreement },
  memory: 256,
  begin: () => start(layout, noise(seed)),
  frozenValues: () => new Float32Array(0),
  prepare:
    () =>
    ({ net, random }) => {
      const pairs = drawPairs(random);
      const pictures = embedPictures(net, net.g.constant(pairs.pixels, pairs.shape));
      const words = embedTexts(net, encodeText(net, pairs.texts));
      return pairLoss(net, words, pictures, pairs);
    },
};
