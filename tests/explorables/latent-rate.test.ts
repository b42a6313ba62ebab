/** Bits of a latent against a real writer and reader of the code; where the loss falls; the computed landscape. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { detail, lossByDetail } from '#explorables/latent-compression/detail.ts';
import { landscape, waves } from '#explorables/latent-compression/landscape.ts';
import * as model from '#explorables/latent-compression/model.ts';
import {
  decode,
  encode,
  patchAt,
  patchValues,
  type Latent,
} from '#explorables/latent-compression/patch-code.ts';
import { codedBits, gammaBits, rounded, wholes } from '#explorables/latent-compression/rate.ts';
import type { Drawing } from '#src/drawing/pictures.ts';
import { matrix, squaredDistance } from '#src/maths/linear-algebra.ts';

const code = model.patchCode();
const hill = model.pictureOf('hill');

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual}, not ${expected}`);
}

/** Elias's gamma code as a text of 0 and 1: as many zeros as digits follow the first, then the number itself. */
function write(numbers: Iterable<number>): string {
  let bits = '';
  for (const n of numbers) {
    const binary = (n > 0 ? 2 * n : -2 * n + 1).toString(2);
    bits += '0'.repeat(binary.length - 1) + binary;
  }
  return bits;
}

function read(bits: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bits.length;) {
    const zeros = bits.indexOf('1', at) - at;
    const m = Number.parseInt(bits.slice(at + zeros, at + 2 * zeros + 1), 2);
    numbers.push(m % 2 === 0 ? m / 2 : (1 - m) / 2 + 0);
    at += 2 * zeros + 1;
  }
  return numbers;
}

const latentOf = (...values: number[]): Latent => ({
  side: 1,
  kept: values.length,
  codes: matrix(1, values.length, Float64Array.from(values)),
});

describe('bits', () => {
  test('are as many as the code writes, and it is read back', () => {
    for (const [kept, rounding] of [
      [4, '1'],
      [48, '8'],
      [192, '32'],
      [192, '128'],
    ] as const) {
      const latent = encode(code, hill, kept);
      const step = model.stepOf(rounding);
      const bits = write(wholes(latent, step));
      assert.equal(codedBits(latent, step), bits.length);
      assert.deepEqual(read(bits), [...wholes(latent, step)]);
    }
  });

  test('of single numbers, by hand', () => {
    assert.deepEqual([0, 1, -1, 2, -2, 3, 17, -17].map(gammaBits), [1, 3, 3, 5, 5, 5, 11, 11]);
    for (let n = -3000; n <= 3000; n += 1) assert.equal(gammaBits(n), write([n]).length, String(n));
  });

  test('bits counted without the sign would be noticed', () => {
    const latent = encode(code, hill, 4);
    const unsigned = wholes(latent, 1 / 255).reduce(
      (sum, n) => sum + 2 * Math.floor(Math.log2(Math.abs(n) + 1)) + 1,
      0,
    );
    assert.ok(unsigned < 0.95 * write(wholes(latent, 1 / 255)).length);
  });

  test('as stored: half of the factor in numbers; Stable Diffusion 6,291,456 to 262,144', () => {
    const { picture, latent } = model.stableDiffusion;
    assert.deepEqual(model.countBits({ picture, latent }), {
      picture: 6_291_456,
      latent: 262_144,
      factor: 24,
    });
    const here = model.countNumbers(model.pictureSide, 4);
    assert.equal(model.countBits(here).factor, here.factor / 2);
  });

  test('fewer numbers or longer steps take fewer bits', () => {
    for (const name of ['hill', 'tartan', 'landscape'] as const) {
      const picture = model.pictureOf(name);
      const { options } = model.state.fields.rounding;
      for (const [i, rounding] of options.entries()) {
        const bits = model.levels.map(
          (k) => model.countCoded(picture, k, model.stepOf(rounding)).latent,
        );
        bits.forEach((each, j) => assert.ok(j === 0 || each > bits[j - 1]!, `${name} ${j}`));
        if (i === 0) continue;
        const before = model.countCoded(picture, 4, model.stepOf(options[i - 1]!)).latent;
        assert.ok(bits[model.levels.indexOf(4)]! < before);
      }
    }
  });

  test('fewer numbers are not fewer bits: all 192 in steps of 32 against 48 in steps of 1', () => {
    const lossAt = (k: number, step: number): number =>
      model.greyLevelError(hill, decode(code, rounded(encode(code, hill, k), step)));
    const [long, short] = [model.stepOf('32'), model.stepOf('1')];
    assert.ok(
      model.countCoded(hill, 192, long).latent < 0.75 * model.countCoded(hill, 48, short).latent,
    );
    assert.ok(lossAt(192, long) < 0.65 * lossAt(48, short));
  });
});

describe('rounding', () => {
  test('is to the nearest multiple, halves up', () =>
    assert.deepEqual(
      [...rounded(latentOf(0.24, 0.26, -0.24, -0.26, 0.75, -0.75), 0.5).codes.values].map(
        (value) => value + 0,
      ),
      [0, 0.5, 0, -0.5, 1, -0.5],
    ));

  test('adds its own squared error to that of what is dropped, to the last of it', () => {
    for (const name of ['hill', 'tartan', 'landscape'] as const) {
      const picture = model.pictureOf(name);
      const all = encode(code, picture, patchValues).codes.values;
      for (const [kept, rounding] of [
        [4, '8'],
        [48, '128'],
        [192, '1'],
      ] as const) {
        const latent = encode(code, picture, kept);
        const short = rounded(latent, model.stepOf(rounding));
        const dropped = all.reduce((sum, z, i) => sum + (i % patchValues < kept ? 0 : z * z), 0);
        const away = squaredDistance(latent.codes.values, short.codes.values);
        const found = squaredDistance(picture.values, decode(code, short).values);
        near(found, dropped + away, 1e-9 * Math.max(1, found));
      }
    }
  });
});

describe('where the loss falls', () => {
  const flat = (value: number): Drawing => ({
    size: 24,
    channels: 3,
    values: new Float64Array(24 * 24 * 3).fill(value),
  });

  test('three thirds: their shares sum to 1, their errors to the whole', () => {
    for (const name of model.drawnNames) {
      const picture = model.pictureOf(name);
      const decoded = decode(code, encode(code, picture, 4));
      const parts = lossByDetail(picture, decoded);
      assert.deepEqual(
        parts.map(({ patches }) => patches),
        [12, 12, 12],
      );
      near(
        parts.reduce((sum, { share }) => sum + share, 0),
        1,
        1e-12,
      );
      const mean = parts.reduce((sum, { error }) => sum + error ** 2 / 3, 0);
      near(Math.sqrt(mean), model.greyLevelError(picture, decoded), 1e-9);
      // Few numbers lose most where most goes on: on the text of the figure's caption.
      assert.ok(parts[0]!.error < parts[1]!.error && parts[1]!.error < parts[2]!.error, name);
    }
  });

  test('by hand: one patch of nine differs, and it is the busiest', () => {
    const [before, after] = [flat(0.5), flat(0.5)];
    before.values[0] = 0.6;
    const parts = lossByDetail(before, after);
    assert.deepEqual(
      parts.map(({ patches, share }) => [patches, share]),
      [[3, 0], [3, 0], [3, 1]], // prettier-ignore
    );
    near(parts[2]!.error, 255 * Math.sqrt(0.01 / (3 * 192)), 1e-9);
    assert.deepEqual(
      lossByDetail(before, before).map(({ share }) => share),
      [0, 0, 0],
    );
  });

  test('a flat patch has no detail, whatever its colour', () => {
    near(detail(patchAt(flat(0.3), 0, 0)), 0, 1e-20);
    const red = Float64Array.from({ length: 192 }, (_, i) => (i % 3 === 0 ? 0.9 : 0.1));
    near(detail(red), 0, 1e-20);
  });
});

describe('the landscape', () => {
  /** The squared amplitude at a whole frequency, by the sum that defines it. */
  function power(values: Float64Array, size: number, fx: number, fy: number): number {
    let [re, im] = [0, 0];
    values.forEach((value, i) => {
      const turn = (2 * Math.PI * (fx * (i % size) + fy * Math.floor(i / size))) / size;
      re += value * Math.cos(turn);
      im += value * Math.sin(turn);
    });
    return (re * re + im * im) / (size * size) ** 2;
  }

  test('waves fall in strength with the power of their frequency that was asked for', () => {
    const size = 24;
    for (const slope of [1, 1.6]) {
      const field = waves(size, slope, 5);
      near(field.reduce((sum, v) => sum + v, 0) / field.length, 0, 1e-12);
      near(field.reduce((sum, v) => sum + v * v, 0) / field.length, 1, 1e-12);
      const first = power(field, size, 1, 0);
      for (const [fx, fy] of [
        [2, 0],
        [0, 3],
        [3, -4],
        [8, 6],
        [5, 9],
      ] as const)
        // prettier-ignore
        near(power(field, size, fx, fy) / first, Math.hypot(fx, fy) ** (-2 * slope), 1e-9);
      near(power(field, size, 11, 11), 0, 1e-20);
    }
  });

  test('has the size asked for and colours that a picture can hold', () => {
    const { size, values } = landscape(48);
    assert.equal(size, 48);
    assert.equal(values.length, 48 * 48 * 3);
    assert.ok(values.every((value) => value >= 0 && value <= 1));
    assert.deepEqual(landscape(48).values, values);
  });
});
