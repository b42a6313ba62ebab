/**
 * Pictures once more into the space of texts, whose encoder has learned on with the denoiser and now
 * stays as it is.
 */
import {
  contrastLayout,
  embedPictures,
  embedTexts,
  pictureLayout,
} from '../../../src/miniature/nets/contrast.ts';
import { encodeText, textLayout } from '../../../src/miniature/nets/text.ts';
import { countOf } from '../../../src/tensors/parameters.ts';
import { agreement } from '../quality.ts';
import type { Stage } from '../stage.ts';
import { contrast, drawPairs, pairLoss } from './contrast.ts';

const textLength = countOf(textLayout);

export const match: Stage = {
  ...contrast,
  name: 'match',
  layout: [...pictureLayout, ...contrastLayout],
  frozen: textLayout,
  seed: 6,
  steps: 3000,
  quality: {
    every: 200,
    measure(backend, averages, { numbers }) {
      const all = new Float32Array(textLength + averages.length);
      all.set(numbers('denoiser').subarray(0, textLength));
      all.set(averages, textLength);
      return agreement(backend, all);
    },
  },
  begin: ({ numbers }) => numbers('contrast').slice(textLength),
  frozenValues: ({ numbers }) => numbers('denoiser').subarray(0, textLength),
  prepare:
    () =>
    ({ net, frozen, random }) => {
      const pairs = drawPairs(random);
      const pictures = embedPictures(net, net.g.constant(pairs.pixels, pairs.shape));
      const words = embedTexts(net, encodeText(frozen, pairs.texts));
      return pairLoss(net, words, pictures, pairs);
    },
};
