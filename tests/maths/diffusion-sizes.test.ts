/** Parameters counted from configurations, against networks that were built and counted. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  autoencoderParameters,
  clipText,
  controlNetParameters,
  stableDiffusion1,
  stableDiffusionVae,
  stableDiffusionXl,
  textEncoderParameters,
  unetParameters,
  type UNet,
} from '#src/maths/diffusion-sizes.ts';

/** What the diffusers library counts when it builds the published configurations. */
const built = [
  ['SD 1.x', stableDiffusion1, 859_520_964],
  ['SD 2.x', { ...stableDiffusion1, context: 1024 }, 865_910_724],
  ['SDXL', stableDiffusionXl, 2_567_463_684],
] as const;

function assertCounts(count: (net: UNet) => number) {
  for (const [name, net, parameters] of built) assert.equal(count(net), parameters, name);
}

describe('parameters', () => {
  test('of three generations of U-Nets', () => assertCounts(unetParameters));

  test('are miscounted when the last upsampling is forgotten', () =>
    assert.throws(() =>
      assertCounts((net) => unetParameters(net) - 9 * (2 * net.width) ** 2 - 2 * net.width),
    ));

  test('of the autoencoder and the text encoder', () => {
    assert.deepEqual(autoencoderParameters(stableDiffusionVae), {
      encoder: 34_163_592,
      decoder: 49_490_179,
      small: 92,
    });
    assert.equal(textEncoderParameters(clipText), 123_060_480);
  });

  test('of a ControlNet', () => {
    const { copy, zero, hint, zeros } = controlNetParameters(stableDiffusion1);
    assert.equal(copy + zero + hint, 361_279_120);
    assert.equal(zeros, 13);
  });

  test('a wider text state costs two matrices a place of attention', () => {
    const wider = (context: number) => unetParameters({ ...stableDiffusion1, context });
    const widths = 5 * 320 + 5 * 640 + 6 * 1280;
    assert.equal(wider(1000) - wider(768), 2 * 232 * widths);
  });
});
