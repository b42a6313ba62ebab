import type { Picture } from './png.ts';

/** Channels a pixel by PNG's colour type: grey, colour, colour and opacity. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 };

/** The bytes that zlib packed; rejects with a TypeError if they are damaged. */
async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Of left, upper and upper left neighbour the one nearest to left + up − corner (W3C PNG, §9.4). */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const away = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (away[0] <= away[1] && away[0] <= away[2]) return left;
  return away[1] <= away[2] ? up : corner;
}

/** What each filter adds to a byte, from its left, upper and upper left neighbour (W3C PNG, §9.2). */
const predictions: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => Math.floor((left + up) / 2),
  paeth,
];

/**
 * A PNG file as numbers, read here and not by a canvas, since some browsers blur what a canvas gives back.
 * 8 bits a channel, without palette, not interlaced. Rejects with a RangeError if it is another kind of file.
 */
export async function readPng(file: Uint8Array): Promise<Picture> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const packed: Uint8Array[] = [];
  let [width, height, size] = [0, 0, 0];
  for (let at = 8; at + 12 <= file.length; at += 12 + view.getUint32(at)) {
    const body = file.subarray(at + 8, at + 8 + view.getUint32(at));
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (name === 'IDAT') packed.push(body);
    if (name !== 'IHDR') continue;
    [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    const plain = body[8] === 8 && body[12] === 0;
    size = (plain && channelsOf[body[9]!]) || 0;
  }
  if (size === 0) throw new RangeError('no PNG with 8 bits a channel, or an interlaced one');
  const all = Uint8Array.from(packed.flatMap((part) => [...part]));
  const raw = await inflated(all);
  const line = width * size;
  if (raw.length !== height * (line + 1)) throw new RangeError('a PNG that is cut short');
  const data = new Uint8Array(height * line);
  for (let y = 0; y < height; y += 1) {
    const predict = predictions[raw[y * (line + 1)]!];
    if (!predict) throw new RangeError('a PNG with an unknown filter');
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x;
      const left = x < size ? 0 : data[at - size]!;
      const up = y === 0 ? 0 : data[at - line]!;
      const corner = x < size || y === 0 ? 0 : data[at - line - size]!;
      data[at] = raw[at + y + 1]! + predict(left, up, corner);
    }
  }
  return { width, height, data };
}
