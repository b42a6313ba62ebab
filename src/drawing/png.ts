/**
 * A small picture: rows from the top, `width · height` pixels of 1 (grey), 3 (red, green, blue) or
 * 4 (and opacity) bytes each; which, follows from the length.
 */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Bytes per pixel: 1, 3 or 4. Throws a RangeError if the length fits none. */
export function channels({ width, height, data }: Picture): 1 | 3 | 4 {
  const bytes = data.length / (width * height);
  if (bytes === 1 || bytes === 3 || bytes === 4) return bytes;
  throw new RangeError(`a picture of ${width} × ${height} cannot have ${data.length} bytes`);
}

/** A number in [0, 1] as a byte; what lies outside is clipped. */
export function toByte(value: number): number {
  return Math.round(255 * Math.max(0, Math.min(1, value)));
}

/** The same picture with four bytes a pixel, as a canvas wants it. */
export function toRgba(picture: Picture): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, data } = picture;
  const size = channels(picture);
  const out = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) out[i * 4 + c] = data[i * size + (size === 1 ? 0 : c)] ?? 0;
    out[i * 4 + 3] = size === 4 ? (data[i * size + 3] ?? 255) : 255;
  }
  return out;
}

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function adler32(bytes: readonly number[]): number {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
}

const word = (n: number): number[] => [
  (n >>> 24) & 255,
  (n >>> 16) & 255,
  (n >>> 8) & 255,
  n & 255,
];

function chunk(name: string, body: readonly number[]): number[] {
  const tagged = [...name].map((letter) => letter.charCodeAt(0)).concat(body);
  return [...word(body.length), ...tagged, ...word(crc32(tagged))];
}

/**
 * The picture as a PNG file (W3C PNG, third edition): 8 bits a channel, no filter, stored and not
 * compressed, since noise does not compress and the pictures are small.
 */
export function encodePng(picture: Picture): Uint8Array<ArrayBuffer> {
  const { width, height, data } = picture;
  const size = channels(picture);
  const raw: number[] = [];
  for (let y = 0; y < height; y++) {
    raw.push(0, ...data.subarray(y * width * size, (y + 1) * width * size));
  }
  const stored: number[] = [0x78, 1];
  for (let at = 0; at < raw.length || at === 0; at += 65535) {
    const part = raw.slice(at, at + 65535);
    const [high, low] = [part.length >> 8, part.length & 255];
    stored.push(at + 65535 >= raw.length ? 1 : 0, low, high, low ^ 255, high ^ 255);
    for (const byte of part) stored.push(byte);
  }
  stored.push(...word(adler32(raw)));
  const colour = size === 1 ? 0 : size === 3 ? 2 : 6;
  return Uint8Array.from([
    ...[137, 80, 78, 71, 13, 10, 26, 10],
    ...chunk('IHDR', [...word(width), ...word(height), 8, colour, 0, 0, 0]),
    ...chunk('IDAT', stored),
    ...chunk('IEND', []),
  ]);
}

/** The picture as `data:image/png;base64,…`. */
export function pngUri(picture: Picture): string {
  let binary = '';
  for (const byte of encodePng(picture)) binary += String.fromCharCode(byte);
  return `data:image/png;base64,${btoa(binary)}`;
}
