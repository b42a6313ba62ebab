/** The mean of what a noisy latent may come from, against sums over few latents. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  expectedLatent,
  expectedVelocity,
  picturesWith,
  shownIn,
} from '../../scripts/train/expected-latent.ts';
import { latentSize } from '../../src/miniature/nets/autoencoder.ts';
import { disturb, levelAt } from '../../src/miniature/nets/schedule.ts';
import { attributes } from '../../src/miniature/world/attributes.ts';
import { sceneAt, sceneCount } from '../../src/miniature/world/scenes.ts';
import { noise } from '../../src/tensors/noise.ts';

const count = 60;
const random = noise(21);
const latents = random.normals(count * latentSize);
const numbers = Float32Array.from({ length: count }, () => random.integer(sceneCount));
const shown = shownIn(latents, numbers);
const latentOf = (picture: number): Float32Array =>
  latents.subarray(picture * latentSize, (picture + 1) * latentSize);
const all = Array.from({ length: count }, (_, picture) => picture);

test('pictures are found by what is named of a scene, and all if nothing is', () => {
  const own = sceneAt(numbers[7]!);
  assert.deepEqual(picturesWith(shown, own, []), all);
  for (const kept of [['shape'], ['size', 'texture'], attributes] as const)
    assert.deepEqual(
      picturesWith(shown, own, kept),
      all.filter((picture) => kept.every((key) => sceneAt(numbers[picture]!)[key] === own[key])),
    );
});

test('a sample of them begins with any, goes round, and has no more than are wanted', () => {
  const own = sceneAt(numbers[40]!);
  const fits = picturesWith(shown, own, ['texture']);
  const round = [...fits.filter((n) => n >= 40), ...fits.filter((n) => n < 40)];
  assert.equal(round[0], 40);
  assert.deepEqual(picturesWith(shown, own, ['texture'], { from: 40 }), round);
  const most = fits.length - 1;
  assert.deepEqual(picturesWith(shown, own, ['texture'], { from: 40, most }), round.slice(0, most));
});

describe('the expected latent', () => {
  test('is the one that was disturbed where next to no noise is left, the mean where all is noise', () => {
    const low = levelAt(0.02);
    const near = expectedLatent(
      shown,
      all,
      disturb(latentOf(5), random.normals(latentSize), low),
      low,
    );
    near.forEach((value, i) => assert.ok(Math.abs(value - latentOf(5)[i]!) < 1e-4));
    const high = levelAt(1);
    const far = expectedLatent(shown, all, random.normals(latentSize), high);
    far.forEach((value, i) => {
      const mean = all.reduce((sum, picture) => sum + latentOf(picture)[i]!, 0) / count;
      assert.ok(Math.abs(value - mean) < 0.05);
    });
  });

  test('weighs two latents by the density of the noise that would lead from each', () => {
    const level = levelAt(0.9);
    const noisy = disturb(latentOf(3), random.normals(latentSize), level);
    const logDensity = (picture: number): number =>
      latentOf(picture).reduce(
        (sum, value, i) => sum - (noisy[i]! - level.alpha * value) ** 2 / (2 * level.sigma ** 2),
        0,
      );
    // As v = α·ε − σ·z and noisy = α·z + σ·ε: α·noisy − σ·v = z.
    const v = expectedVelocity(shown, [3, 4], noisy, level);
    const share = 1 / (1 + Math.exp(logDensity(4) - logDensity(3)));
    assert.ok(share > 0.001 && share < 0.999, `${share}`);
    expectedLatent(shown, [3, 4], noisy, level).forEach((value, i) =>
      assert.ok(Math.abs(value - share * latentOf(3)[i]! - (1 - share) * latentOf(4)[i]!) < 1e-4),
    );
    v.forEach((value, i) =>
      assert.ok(
        Math.abs(
          level.alpha * noisy[i]! -
            level.sigma * value -
            share * latentOf(3)[i]! -
            (1 - share) * latentOf(4)[i]!,
        ) < 1e-4,
      ),
    );
  });
});
