/** The styles and sketches that LoRA and ControlNet learn from, and the measure of a style. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { degreeOf, largestDegree, sketchOf, styles } from '../../src/miniature/styles.ts';
import { attributes } from '../../src/miniature/world/attributes.ts';
import { drawAt } from '../../src/miniature/world/draw.ts';
import { judge } from '../../src/miniature/world/judge.ts';
import { coverage, poseOf } from '../../src/miniature/world/pose.ts';
import { randomScene } from '../../src/miniature/world/scenes.ts';
import { noisy, softened } from './world/disturb.ts';
import { seeded } from './world/random.ts';

const random = seeded(31);
const scenes = Array.from({ length: 40 }, () => randomScene(random));
const plane = 32 * 32;

describe('a style', () => {
  for (const [name, style] of Object.entries(styles))
    test(`${name} at degree 0 is the plain picture; it changes nothing far from the object`, () => {
      for (const scene of scenes) {
        const pose = poseOf(scene, random);
        const plain = drawAt(scene, pose);
        assert.deepEqual(style(scene, pose, 0), plain);
        style(scene, pose, largestDegree).forEach((value, i) => {
          const [x, y] = [(i % 32) + 0.5 - pose.x, (Math.floor(i / 32) % 32) + 0.5 - pose.y];
          // No outline reaches further than 1.14 radii along an axis, and the line 2 pixels further.
          const far = Math.max(Math.abs(x), Math.abs(y)) > 1.14 * pose.radius + 2.1;
          if (far) assert.equal(value, plain[i]);
        });
      }
    });

  test('the amount of ink is in proportion to the degree', () => {
    for (const scene of scenes) {
      const pose = poseOf(scene, random);
      const plain = drawAt(scene, pose);
      const amount = (degree: number): number =>
        styles
          .inked(scene, pose, degree)
          .reduce((sum, value, i) => sum + Math.abs(value - plain[i]!), 0);
      const whole = amount(1);
      assert.ok(Math.abs(amount(0.25) / whole - 0.25) < 0.01);
      assert.ok(Math.abs(amount(0.5) / whole - 0.5) < 0.01);
      assert.ok(amount(1.2) / whole > 1.1 && amount(1.2) / whole < 1.3);
    }
  });

  test('the judge knows no outlines: of flawless drawings with them it passes about a quarter', () => {
    const own = seeded(7);
    const asked = Array.from({ length: 400 }, () => randomScene(own));
    const passed = (degree: number): number =>
      asked.filter((scene) => {
        const seen = judge(styles.inked(scene, poseOf(scene, own), degree));
        return attributes.every((attribute) => seen[attribute] === scene[attribute]);
      }).length / asked.length;
    assert.ok(passed(0) > 0.99);
    const most = passed(1.2);
    assert.ok(most > 0.18 && most < 0.32, String(most));
  });

  test('a hollow object loses more with each degree', () => {
    const scene = { shape: 1, colour: 0, background: 4, size: 1, texture: 0, place: 0 };
    const pose = poseOf(scene);
    const left = [0, 0.25, 0.5, 0.75, 1].map((degree) => {
      const picture = styles.hollow(scene, pose, degree);
      return picture.filter((value, i) => i < plane && value > 0).length;
    });
    left.slice(1).forEach((count, i) => assert.ok(count < left[i]!, left.join()));
    assert.ok(left.at(-1)! > 50, 'the rim is gone');
  });
});

describe('the degree of a style', () => {
  const found = (degree: number, disturb = (picture: Float32Array) => picture) =>
    scenes.map((scene) =>
      degreeOf(disturb(styles.inked(scene, poseOf(scene, random), degree)), scene, styles.inked),
    );

  test('is found again', () => {
    for (const degree of [0, 0.3, 0.7, 1])
      for (const value of found(degree))
        assert.ok(Math.abs(value - degree) < 0.15, `${value} for ${degree}`);
  });

  test('also in pictures that a decoder washed out', () => {
    for (const degree of [0, 1]) {
      const values = found(degree, (picture) => noisy(softened(picture, 0.5), 0.1, random));
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      assert.ok(Math.abs(mean - degree) < 0.2, `${mean} for ${degree}`);
    }
  });

  test('ground, colour and place of an inked picture are seen by the judge', (t) => {
    const right = Object.fromEntries(attributes.map((key) => [key, 0]));
    for (const scene of scenes) {
      const judged = judge(styles.inked(scene, poseOf(scene, random), 1));
      for (const key of attributes) if (judged[key] === scene[key]) right[key]! += 1 / 40;
    }
    t.diagnostic(JSON.stringify(right));
    assert.equal(Math.round(40 * right['background']!), 40);
    assert.ok(right['place']! > 0.95);
  });
});

describe('a sketch', () => {
  test('lies along the edge of the object, and a wider line has more of it', () => {
    for (const scene of scenes) {
      const pose = poseOf(scene, random);
      const cover = coverage(scene.shape, pose);
      const [thin, thick] = [sketchOf(scene, pose), sketchOf(scene, pose, 1.7)];
      const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
      assert.ok(sum(thick) > 1.3 * sum(thin) && sum(thin) > 8);
      // Where a pixel is half covered, the outline passes through it.
      cover.forEach((share, i) => {
        if (share > 0.3 && share < 0.7) assert.ok(thin[i]! > 0.5);
      });
      assert.ok(thick.every((value) => value >= 0 && value <= 1));
    }
  });
});
