import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { colours, shapes } from '../../../src/miniature/world/attributes.ts';
import { palette } from '../../../src/miniature/world/colours.ts';
import type { Rgb } from '../../../src/miniature/world/colours.ts';
import { distanceTo, exactDistance } from '../../../src/miniature/world/distance.ts';
import { drawScene } from '../../../src/miniature/world/draw.ts';
import { centroidOf, overlapOf } from '../../../src/miniature/world/judge-shape.ts';
import { areas, outlines } from '../../../src/miniature/world/outlines.ts';
import { coverage, poseOf, radii } from '../../../src/miniature/world/pose.ts';
import { sceneAt, sceneCount } from '../../../src/miniature/world/scenes.ts';
import { seeded } from './random.ts';

describe('a picture', () => {
  test('is 3 · 32 · 32 numbers in [−1, 1], its border the ground, the same for the same seed', () => {
    const random = seeded(1);
    for (let i = 0; i < 1000; i++) {
      const scene = sceneAt(Math.floor(random() * sceneCount));
      const picture = drawScene(scene, random);
      assert.equal(picture.length, 3072);
      assert.ok(picture.every((value) => value >= -1 && value <= 1));
      const ground = palette[scene.background]!.main;
      for (let at = 0; at < 3072; at++) {
        const [x, y] = [at % 32, Math.floor(at / 32) % 32];
        if (x % 31 !== 0 && y % 31 !== 0) continue;
        assert.equal(picture[at], Math.fround(ground[Math.floor(at / 1024)]!));
      }
    }
    const scene = sceneAt(77);
    assert.deepEqual(drawScene(scene, seeded(5)), drawScene(scene, seeded(5)));
    assert.notDeepEqual(drawScene(scene, seeded(5)), drawScene(scene, seeded(6)));
    assert.deepEqual(drawScene(scene), drawScene(scene));
  });

  test('shows a different thing for every scene', () => {
    const seen = new Set<string>();
    for (let index = 0; index < sceneCount; index += 3)
      seen.add(Buffer.from(drawScene(sceneAt(index)).buffer).toString('base64'));
    assert.equal(seen.size, sceneCount / 3);
  });
});

describe('a shape', () => {
  const poses = radii.map((radius) => ({ x: 15.3, y: 16.4, radius }));

  test('covers its area around its centroid', () => {
    shapes.forEach((name, shape) => {
      for (const pose of poses) {
        const { area, x, y } = centroidOf(coverage(shape, pose));
        const expected = areas[shape]! * pose.radius ** 2;
        assert.ok(Math.abs(area / expected - 1) < 0.03, `${name}: ${area} of ${expected}`);
        assert.ok(Math.hypot(x - pose.x, y - pose.y) < 0.1, `${name} at ${x}, ${y}`);
      }
    });
  });

  test('has the area that is known for it', () => {
    const known = {
      circle: Math.PI * 0.94 ** 2,
      square: 1.68 ** 2,
      triangle: (3 * Math.sqrt(3) * 1.12 ** 2) / 4,
      star: 5 * 1.12 * 0.5 * Math.sin(Math.PI / 5),
      heart: (180 * Math.PI) / 256,
      ring: Math.PI * (1.02 ** 2 - 0.5 ** 2),
      cross: 4 * (2 * 0.36 - 0.36 ** 2),
    };
    for (const [name, area] of Object.entries(known)) {
      const found = areas[shapes.indexOf(name as keyof typeof known)]!;
      assert.ok(Math.abs(found / area - 1) < 0.01, `${name}: ${found}, not ${area}`);
    }
  });

  test('is looked up as it would be computed', () => {
    const random = seeded(3);
    shapes.forEach((name, shape) => {
      const distance = distanceTo(shape);
      for (let i = 0; i < 2000; i++) {
        const [x, y] = [2.6 * random() - 1.3, 2.6 * random() - 1.3];
        const error = Math.abs(distance(x, y) - exactDistance(outlines[shape]!, x, y));
        assert.ok(error < 0.013, `${name} at ${x}, ${y}: ${error}`);
      }
    });
  });

  test('overlaps no other one too much, in either size', (t) => {
    for (const pose of poses) {
      let most = { overlap: 0, pair: '' };
      shapes.forEach((first, a) =>
        shapes.slice(0, a).forEach((second, b) => {
          const same = { ...pose, radius: pose.radius * Math.sqrt(areas[a]! / areas[b]!) };
          const overlap = overlapOf(coverage(a, pose), coverage(b, same));
          if (overlap > most.overlap) most = { overlap, pair: `${first}, ${second}` };
        }),
      );
      t.diagnostic(`radius ${pose.radius}: ${most.pair} ${most.overlap.toFixed(2)}`);
      assert.ok(most.overlap < 0.9, `${most.pair}: ${most.overlap}`);
    }
  });

  test('stays a pixel from the border wherever it is moved', () => {
    const random = seeded(12);
    for (let i = 0; i < 3000; i++) {
      const scene = sceneAt(Math.floor(random() * sceneCount));
      const mask = coverage(scene.shape, poseOf(scene, random));
      mask.forEach((share, at) => {
        const [x, y] = [at % 32, Math.floor(at / 32)];
        if (x % 31 === 0 || y % 31 === 0) assert.equal(share, 0);
      });
    }
  });
});

/** sRGB in [−1, 1] to light in [0, 1] (IEC 61966-2-1). */
const linear = (value: number): number => {
  const v = (value + 1) / 2;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
};

type Matrix = readonly [Rgb, Rgb, Rgb];
const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a!, b!, c!];
};

/** Light to CIE L*a*b*, white point D65. */
function lab(light: Rgb): Rgb {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    light,
  );
  const f = (t: number): number =>
    t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116;
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

describe('the colours', () => {
  /** What dichromats see, on light (Machado, Oliveira and Fernandes 2009, severity 1). */
  const eyes: Readonly<Record<string, Matrix>> = {
    common: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    protanopia: [
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ],
    deuteranopia: [
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ],
  };
  for (const [eye, matrix] of Object.entries(eyes))
    test(`are apart for ${eye} sight`, (t) => {
      const seen = palette.map(({ main }) =>
        lab(times(matrix, [linear(main[0]), linear(main[1]), linear(main[2])])),
      );
      const pairs = seen.flatMap((a, i) =>
        seen.slice(0, i).map((b, j) => ({
          pair: `${colours[i]}, ${colours[j]}`,
          apart: Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]),
        })),
      );
      const [least] = pairs.sort((a, b) => a.apart - b.apart);
      t.diagnostic(
        pairs
          .slice(0, 4)
          .map(({ pair, apart }) => `${pair} ${apart.toFixed(0)}`)
          .join('; '),
      );
      assert.ok(least!.apart > 15, `${least!.pair}: ${least!.apart}`);
    });
});
