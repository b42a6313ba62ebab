import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { attributes, valuesOf } from '../../../src/miniature/world/attributes.ts';
import {
  heldOutPairs,
  indexOf,
  isHeldOut,
  randomScene,
  sceneAt,
  sceneCount,
  scenesMatching,
  trainingScene,
} from '../../../src/miniature/world/scenes.ts';
import { seeded } from './random.ts';

describe('the scenes', () => {
  test('are 13,440, each with a number of its own', () => {
    assert.equal(sceneCount, 13_440);
    const seen = new Set<string>();
    for (let index = 0; index < sceneCount; index++) {
      const scene = sceneAt(index);
      assert.equal(indexOf(scene), index);
      assert.notEqual(scene.colour, scene.background);
      for (const attribute of attributes)
        assert.ok(valuesOf[attribute][scene[attribute]] !== undefined);
      seen.add(JSON.stringify(scene));
    }
    assert.equal(seen.size, sceneCount);
    for (const index of [-1, 0.5, sceneCount, NaN]) assert.throws(() => sceneAt(index), RangeError);
  });

  test('that match', () => {
    assert.equal(scenesMatching({}).length, sceneCount);
    assert.equal(scenesMatching({ shape: 3 }).length, sceneCount / 8);
    assert.equal(scenesMatching({ colour: 2, background: 2 }).length, 0);
    const scene = sceneAt(1234);
    assert.deepEqual(scenesMatching(scene), [scene]);
  });
});

describe('the held-out pairs', () => {
  test('are one for each shape and one for each colour', () => {
    assert.equal(new Set(heldOutPairs.map(({ shape }) => shape)).size, 8);
    assert.equal(new Set(heldOutPairs.map(({ colour }) => colour)).size, 8);
    for (const pair of heldOutPairs) assert.ok(isHeldOut(pair));
    assert.equal(scenesMatching({}).filter(isHeldOut).length, sceneCount / 8);
  });

  test('never come up in training, and everything else does, evenly', () => {
    const random = seeded(6);
    const n = 40_000;
    const counts = new Map(attributes.map((name) => [name, new Map<number, number>()]));
    for (let i = 0; i < n; i++) {
      const scene = trainingScene(random);
      assert.ok(!isHeldOut(scene));
      for (const [name, seen] of counts) seen.set(scene[name], (seen.get(scene[name]) ?? 0) + 1);
    }
    for (const [name, seen] of counts) {
      const share = 1 / valuesOf[name].length;
      assert.equal(seen.size, valuesOf[name].length);
      for (const count of seen.values())
        assert.ok(Math.abs(count / n - share) < 4.5 * Math.sqrt((share * (1 - share)) / n), name);
    }
    for (let i = 0; i < 500; i++) assert.ok(isHeldOut(randomScene(random, true)));
  });
});
