import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draw, grey, pictureNames, toPicture } from '#src/drawing/pictures.ts';

describe('drawings', () => {
  test('every drawing is full, within 0 to 1 and the same each time', () => {
    for (const name of pictureNames) {
      const { values } = draw(name, 48);
      assert.equal(values.length, 48 * 48 * 3);
      assert.ok(
        values.every((value) => value >= 0 && value <= 1),
        name,
      );
      assert.deepEqual(draw(name, 48).values, values);
      assert.equal(toPicture(draw(name, 48)).data.length, 48 * 48 * 3);
    }
  });
  test('sizes are held between 1 and 512; grey has one number a pixel', () => {
    assert.equal(draw('hill', NaN).size, 1);
    assert.equal(draw('hill', -5).size, 1);
    assert.equal(draw('slash', 1e6).size, 512);
    assert.equal(grey(draw('face', 8)).values.length, 64);
  });
});
