import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { channels, encodePng, pngUri, toByte, toRgba } from '#src/drawing/png.ts';
import type { Picture } from '#src/drawing/png.ts';
import { random } from '#src/maths/random.ts';

/** Reads a PNG back with zlib's own inflation and check sums; throws on any fault. */
function decode(file: Uint8Array) {
  const bytes = Buffer.from(file);
  assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
  const chunks: Record<string, Buffer> = {};
  const order: string[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const tagged = bytes.subarray(at + 4, at + 8 + length);
    const name = tagged.subarray(0, 4).toString('latin1');
    assert.equal(bytes.readUInt32BE(at + 8 + length), crc32(tagged), `check sum of ${name}`);
    chunks[name] = tagged.subarray(4);
    order.push(name);
    at += 12 + length;
  }
  assert.deepEqual(order, ['IHDR', 'IDAT', 'IEND']);
  const header = chunks['IHDR']!;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  assert.deepEqual([header[8], header[10], header[11], header[12]], [8, 0, 0, 0]);
  const size = { 0: 1, 2: 3, 6: 4 }[header[9]!]!;
  const raw = inflateSync(chunks['IDAT']!); // checks Adler-32
  assert.equal(raw.length, height * (1 + width * size));
  const rows = Array.from({ length: height }, (_, y) => {
    const row = raw.subarray(y * (1 + width * size), (y + 1) * (1 + width * size));
    assert.equal(row[0], 0, 'no filter');
    return [...row.subarray(1)];
  });
  return { width, height, size, data: rows.flat() };
}

function noise(width: number, height: number, size: number): Picture {
  const source = random(width * 1000 + height, size);
  const data = Uint8Array.from({ length: width * height * size }, () => source.integer(256));
  return { width, height, data };
}

describe('the PNG writer', () => {
  const shapes = [
    [1, 1, 1], [1, 1, 4], [24, 24, 3], [3, 5, 4], [7, 2, 1], [200, 150, 3], [256, 255, 1],
  ] as const; // prettier-ignore
  for (const [width, height, size] of shapes) {
    test(`${width} × ${height}, ${size} bytes a pixel, comes back the same`, () => {
      const picture = noise(width, height, size);
      const back = decode(encodePng(picture));
      assert.deepEqual({ ...back, data: 0 }, { width, height, size, data: 0 });
      assert.deepEqual(back.data, [...picture.data]);
    });
  }

  test('the decoder would notice a wrong byte anywhere', () => {
    const file = encodePng(noise(5, 4, 3));
    for (let at = 0; at < file.length; at++) {
      const broken = Uint8Array.from(file);
      broken[at]! ^= 1;
      assert.throws(() => decode(broken), `byte ${at}`);
    }
  });

  test('a data URI carries the file, and little more', () => {
    const picture = noise(24, 24, 3);
    const uri = pngUri(picture);
    assert.match(uri, /^data:image\/png;base64,/);
    assert.deepEqual(
      [...Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64')],
      [...encodePng(picture)],
    );
    assert.ok(uri.length < 2600, `${uri.length} characters`);
  });

  test('a length that fits no picture is refused', () => {
    assert.throws(() => channels({ width: 2, height: 2, data: new Uint8Array(8) }), RangeError);
    assert.throws(() => encodePng({ width: 2, height: 2, data: new Uint8Array(0) }), RangeError);
  });

  test('grey and colour become opaque RGBA; opacity is kept', () => {
    const rgba = (...data: number[]) => [
      ...toRgba({ width: 1, height: 1, data: Uint8Array.from(data) }),
    ];
    assert.deepEqual(rgba(9), [9, 9, 9, 255]);
    assert.deepEqual(rgba(1, 2, 3), [1, 2, 3, 255]);
    assert.deepEqual(rgba(1, 2, 3, 0), [1, 2, 3, 0]);
  });

  test('bytes are clipped and rounded', () => {
    assert.deepEqual([-1, 0, 0.5, 1, 3].map(toByte), [0, 0, 128, 255, 255]);
  });
});
