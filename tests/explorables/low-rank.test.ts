import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as counts from '#explorables/low-rank/counts.ts';
import * as model from '#explorables/low-rank/model.ts';
import { singularValues } from '#src/maths/decompositions.ts';
import * as lowRank from '#src/maths/low-rank.ts';

const { side } = model;

function close(actual: number, expected: number, tolerance: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, not ${expected}`);
}

describe('the pictures', () => {
  test('tartan has rank 2 exactly; the prediction: the diagonal needs the highest rank', () => {
    const { values } = singularValues(model.pictureMatrix('tartan'));
    assert.ok(values[1]! > 0 && values.subarray(2).every((value) => value === 0));
    const { tartan, house, slash } = model.facts();
    assert.equal(tartan, 2);
    assert.ok(house > tartan && slash > house, `${house}, ${slash}`);
  });
});

describe('the models', () => {
  test('Stable Diffusion 1.5: r = 4 on 128 projections is 797,184 numbers, 0.0927 % of the U-Net', () => {
    assert.equal(lowRank.matrixCount(counts.sd15Attention), 128);
    assert.equal(lowRank.loraCount(counts.sd15Attention, 4), 797_184);
    assert.equal(lowRank.loraCount(counts.sd15Attention, 8), 1_594_368);
    assert.equal(lowRank.loraCount(counts.sd15Attention, 16), 3_188_736);
    close(797_184 / counts.sd15UNet, 0.000927, 5e-7, 'share of the U-Net');
  });

  test('GPT-3: r = 4 on W_q and W_v of 96 layers is 18,874,368 numbers; r = 1 is 4,718,592', () => {
    assert.equal(lowRank.loraCount(counts.gpt3QueryValue, 4), 18_874_368);
    assert.equal(lowRank.loraCount(counts.gpt3QueryValue, 1), 4_718_592);
    assert.equal(lowRank.fullCount(counts.gpt3QueryValue), 2 * 96 * 12288 ** 2);
  });

  test('the picture saves nothing from rank 24 on', () => {
    const picture = [{ outputs: side, inputs: side, count: 1 }];
    assert.equal(lowRank.loraCount(picture, side / 2), lowRank.fullCount(picture));
  });
});

describe('state', () => {
  const { state } = model;
  test('garbage in a link becomes defaults or is held in range', () => {
    assert.deepEqual(state.parse('r=abc&picture=dog&start=yes'), state.initial);
    assert.equal(state.parse('r=9999').r, side);
    assert.equal(state.parse('r=-4').r, 1);
  });
  test('a state survives the way through a link', () => {
    const there = { r: 17, picture: 'slash' as const, start: true, fault: 'swap' as const };
    assert.deepEqual(state.parse(state.serialise(there)), there);
  });
});
