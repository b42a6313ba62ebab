import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationNumbers, settledVariance } from '#src/numbers/applications.ts';

test('a video of one frame is a picture with 16 channels', () =>
  assert.equal(
    applicationNumbers(() => [])['video-latent-in-pictures']?.of({ f: 1, h: 512, w: 512, c: 16 }),
    4,
  ));

test('with real data the variance settles where one more refit changes nothing', () => {
  // Solved by hand for m = 50 and a share of 0.1: v = u (0.98 + 0.09 / 9.5), u = 0.1 + 0.9 v.
  const slope = 0.98 + 0.09 / 9.5;
  const settled = settledVariance({ m: 50, share: 0.1, estimator: 'ml' });
  assert.ok(Math.abs(settled - (0.1 * slope) / (1 - 0.9 * slope)) < 1e-9, String(settled));
});
