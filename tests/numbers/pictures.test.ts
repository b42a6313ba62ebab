import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { pictureNumbers } from '#src/numbers/pictures.ts';

/** ᾱ by the definition, with the constants of v1-inference.yaml, in another order than the module's. */
function alphaBarByHand(levels: number): number {
  let logarithm = 0;
  for (let t = levels - 1; t >= 0; t--) {
    const root = 0.00085 ** 0.5 * (1 - t / 999) + 0.012 ** 0.5 * (t / 999);
    logarithm += Math.log1p(-root * root);
  }
  return Math.exp(logarithm);
}

test('what a start level keeps and adds', () => {
  const found = valuesIn(pictureNumbers(() => []));
  for (const strength of [20, 50, 80, 100]) {
    const kept = found[`kept-${strength}`] ?? NaN;
    const noise = found[`noise-${strength}`] ?? NaN;
    assert.ok(Math.abs(kept ** 2 - alphaBarByHand(strength * 10)) < 1e-10, String(strength));
    assert.ok(Math.abs(kept ** 2 + noise ** 2 - 1) < 1e-12);
  }
});

test('memory of training, by hand', () => {
  const found = valuesIn(pictureNumbers(() => []));
  assert.ok(Math.abs((found['train-unet-gb'] ?? NaN) - 13.752) < 1e-3);
  assert.ok(Math.abs((found['train-word-kb'] ?? NaN) - 12.288) < 1e-9);
  assert.equal(found['five-channels'], 14_400);
});
