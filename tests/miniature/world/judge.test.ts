import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributes, valuesOf } from '../../../src/miniature/world/attributes.ts';
import type { Attribute, Scene } from '../../../src/miniature/world/attributes.ts';
import { drawScene } from '../../../src/miniature/world/draw.ts';
import { judge } from '../../../src/miniature/world/judge.ts';
import { sceneAt, sceneCount } from '../../../src/miniature/world/scenes.ts';
import { noisy, softened } from './disturb.ts';
import { seeded } from './random.ts';

type Disturb = (picture: Float32Array, random: () => number) => Float32Array;

/** Shares of pictures on which the judge is right, for each attribute and for all six at once. */
function accuracy(n: number, seed: number, disturb: Disturb, judged = judge) {
  const random = seeded(seed);
  const right: Record<Attribute | 'all', number> = {
    ...{ shape: 0, colour: 0, background: 0, size: 0, texture: 0, place: 0 },
    all: 0,
  };
  for (let i = 0; i < n; i++) {
    const scene = sceneAt(Math.floor(random() * sceneCount));
    const named = judged(disturb(drawScene(scene, random), random));
    const hits = attributes.filter((attribute) => named[attribute] === scene[attribute]);
    for (const attribute of hits) right[attribute] += 1 / n;
    if (hits.length === attributes.length) right.all += 1 / n;
  }
  return right;
}

const report = (shares: Record<string, number>): string =>
  Object.entries(shares)
    .map(([name, share]) => `${name} ${(100 * share).toFixed(1)} %`)
    .join(', ');

describe('the judge', () => {
  const cases: [name: string, n: number, least: number, disturb: Disturb][] = [
    ['rendered pictures', 400, 0.997, (picture) => picture],
    ['a half blur', 60, 0.98, (picture) => softened(picture, 0.5)],
    ['noise of 0.1', 60, 0.98, (picture, random) => noisy(picture, 0.1, random)],
    [
      'a half blur and noise of 0.1',
      60,
      0.98,
      (picture, random) => noisy(softened(picture, 0.5), 0.1, random),
    ],
    [
      'a whole blur and noise of 0.2',
      60,
      0.9,
      (picture, random) => noisy(softened(picture, 1), 0.2, random),
    ],
  ];
  for (const [name, n, least, disturb] of cases)
    test(`names all six attributes: ${name}`, (t) => {
      const shares = accuracy(n, 17, disturb);
      t.diagnostic(`${name}, ${n} pictures: ${report(shares)}`);
      assert.ok(shares.all >= least, report(shares));
    });

  test('sees each single change of a scene', () => {
    const random = seeded(23);
    for (let i = 0; i < 40; i++) {
      const scene = sceneAt(Math.floor(random() * sceneCount));
      for (const attribute of attributes)
        for (let value = 0; value < valuesOf[attribute].length; value++) {
          const changed: Scene = { ...scene, [attribute]: value };
          if (changed.colour === changed.background) continue;
          assert.deepEqual(judge(drawScene(changed, random)), changed);
        }
    }
  });

  test('catches a picture drawn upside down, and one with its channels exchanged', () => {
    const flipped: Disturb = (picture) =>
      picture.map(
        (_, i) => picture[i - (i % 1024) + 32 * (31 - (Math.floor(i / 32) % 32)) + (i % 32)]!,
      );
    const swapped: Disturb = (picture) => picture.map((_, i) => picture[(i + 2048) % 3072]!);
    const upsideDown = accuracy(300, 5, flipped);
    assert.ok(upsideDown.place < 0.4 && upsideDown.shape < 0.7, report(upsideDown));
    assert.ok(upsideDown.colour > 0.99 && upsideDown.size > 0.85, report(upsideDown));
    const recoloured = accuracy(300, 5, swapped);
    assert.ok(recoloured.colour < 0.5 && recoloured.background < 0.5, report(recoloured));
  });

  test('a judge that ignores the picture is at chance', () => {
    const random = seeded(9);
    const blind = accuracy(
      1000,
      9,
      (p) => p,
      () => sceneAt(Math.floor(random() * sceneCount)),
    );
    for (const attribute of attributes)
      assert.ok(Math.abs(blind[attribute] - 1 / valuesOf[attribute].length) < 0.05, report(blind));
  });

  test('answers for noise and for an even picture, and refuses another length', () => {
    const random = seeded(2);
    for (const picture of [
      Float32Array.from({ length: 3072 }, () => 2 * random() - 1),
      new Float32Array(3072),
      new Float32Array(3072).fill(1),
    ]) {
      const scene = judge(picture);
      for (const attribute of attributes)
        assert.ok(valuesOf[attribute][scene[attribute]] !== undefined, attribute);
      assert.notEqual(scene.colour, scene.background);
    }
    assert.throws(() => judge(new Float32Array(1024)), RangeError);
  });
});
