/** The reader of PNG files against the writer, against zlib with each filter by its definition, and on damaged files. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { encodePng, type Picture } from '#src/drawing/png.ts';
import { readPng } from '#src/drawing/read-png.ts';
import { random } from '#src/maths/random.ts';

function noise(width: number, height: number, size: number): Picture {
  const source = random(width * 1000 + height, size);
  const data = Uint8Array.from({ length: width * height * size }, () => source.integer(256));
  return { width, height, data };
}

const chunk = (name: string, body: Buffer): Buffer => {
  const tagged = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(tagged));
  return Buffer.concat([length, tagged, sum]);
};

const colourTypes: Readonly<Record<number, number>> = { 1: 0, 3: 2, 4: 6 };

/** A PNG whose row y is written with filter y mod 5, packed by zlib and cut into two chunks. */
function filtered({ width, height, data }: Picture): Uint8Array {
  const size = data.length / (width * height);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : data[y * width * size + x]!);
  const raw = Buffer.alloc(height * (width * size + 1));
  for (let y = 0; y < height; y++) {
    const start = y * (width * size + 1);
    raw[start] = y % 5;
    for (let x = 0; x < width * size; x++) {
      const [a, b] = [at(x - size, y), at(x, y - 1)];
      const c = x < size ? 0 : at(x - size, y - 1);
      const p = a + b - c;
      const nearest = [a, b, c].toSorted((m, n) => Math.abs(p - m) - Math.abs(p - n))[0]!;
      const guess = [0, a, b, (a + b) >> 1, nearest][y % 5]!;
      raw[start + 1 + x] = (at(x, y) - guess) & 255;
    }
  }
  const packed = deflateSync(raw);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourTypes[size]!, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('Title\0noise')),
    chunk('IDAT', packed.subarray(0, packed.length >> 1)),
    chunk('IDAT', packed.subarray(packed.length >> 1)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('the PNG reader', () => {
  for (const [width, height, size] of [
    [1, 1, 1],
    [7, 11, 1],
    [13, 10, 3],
    [5, 23, 4],
  ] as const) {
    const picture = noise(width, height, size);
    test(`${width} × ${height}, ${size} bytes a pixel: what was written, with any filter`, async () => {
      for (const file of [encodePng(picture), filtered(picture)]) {
        const back = await readPng(file);
        assert.deepEqual([back.width, back.height], [width, height]);
        assert.deepEqual([...back.data], [...picture.data]);
      }
    });
  }

  test('refuses what it cannot read', async () => {
    const file = encodePng(noise(4, 4, 3));
    await assert.rejects(readPng(new Uint8Array(0)), RangeError);
    await assert.rejects(readPng(Buffer.from('<!doctype html><title>404</title>')), RangeError);
    const deep = Uint8Array.from(file);
    deep[24] = 16;
    await assert.rejects(readPng(deep), RangeError);
    const tall = Uint8Array.from(file);
    tall[23] = 5;
    await assert.rejects(readPng(tall), RangeError);
    const damaged = filtered(noise(9, 9, 3));
    damaged[damaged.length - 20]! ^= 255;
    await assert.rejects(readPng(damaged));
  });
});
