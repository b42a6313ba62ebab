/**
 * Normalisation over groups of channels and all pixels of a picture (Wu and He 2018); with one group
 * and one pixel it is layer normalisation. Sums run channel by channel, four at a time; a short
 * scalar pass joins them into groups.
 */

/** sums[c] = Σ x, products[c] = Σ x·y over the pixels. */
function sumChannels(
  x: usize,
  y: usize,
  pixels: i32,
  channels: i32,
  sums: usize,
  products: usize,
): void {
  const bytes = channels << 2;
  let c = 0;
  for (; c + 16 <= bytes; c += 16) {
    let s = f32x4.splat(0),
      q = s;
    let at = x + c,
      other = y + c;
    for (let i = 0; i < pixels; i++) {
      const v = v128.load(at);
      s = f32x4.add(s, v);
      q = f32x4.add(q, f32x4.mul(v, v128.load(other)));
      at += bytes;
      other += bytes;
    }
    v128.store(sums + c, s);
    v128.store(products + c, q);
  }
  for (; c < bytes; c += 4) {
    let s: f32 = 0,
      q: f32 = 0;
    for (let i = 0; i < pixels; i++) {
      const v = load<f32>(x + i * bytes + c);
      s += v;
      q += v * load<f32>(y + i * bytes + c);
    }
    store<f32>(sums + c, s);
    store<f32>(products + c, q);
  }
}

/** out (+)= a·x + b·y + c, channel by channel; the coefficients lie one after the other. */
function combine(
  x: usize,
  y: usize,
  out: usize,
  pixels: i32,
  channels: i32,
  coefficients: usize,
  accumulate: bool,
): void {
  const bytes = channels << 2;
  const b = coefficients + bytes,
    c = b + bytes;
  for (let i = 0; i < pixels; i++) {
    let j = 0;
    for (; j + 16 <= bytes; j += 16) {
      let v = f32x4.add(f32x4.mul(v128.load(x + j), v128.load(coefficients + j)), v128.load(c + j));
      if (y) v = f32x4.add(v, f32x4.mul(v128.load(y + j), v128.load(b + j)));
      v128.store(out + j, accumulate ? f32x4.add(v, v128.load(out + j)) : v);
    }
    for (; j < bytes; j += 4) {
      let v = load<f32>(x + j) * load<f32>(coefficients + j) + load<f32>(c + j);
      if (y) v += load<f32>(y + j) * load<f32>(b + j);
      store<f32>(out + j, accumulate ? v + load<f32>(out + j) : v);
    }
    x += bytes;
    if (y) y += bytes;
    out += bytes;
  }
}

/** `statistics` receives mean and 1 / deviation of each picture and group. */
export function normalise(
  x: usize,
  gain: usize,
  bias: usize,
  y: usize,
  statistics: usize,
  pictures: i32,
  pixels: i32,
  channels: i32,
  groups: i32,
  scratch: usize,
): void {
  const bytes = channels << 2,
    size = channels / groups;
  const sums = scratch,
    squares = sums + bytes,
    coefficients = squares + bytes;
  const count: f32 = <f32>(size * pixels);
  for (let p = 0; p < pictures; p++) {
    const picture = x + p * pixels * bytes;
    sumChannels(picture, picture, pixels, channels, sums, squares);
    for (let g = 0; g < groups; g++) {
      let s: f32 = 0,
        q: f32 = 0;
      for (let c = g * size; c < (g + 1) * size; c++) {
        s += load<f32>(sums + (c << 2));
        q += load<f32>(squares + (c << 2));
      }
      const mean = s / count;
      const scale: f32 = 1 / sqrt<f32>(max<f32>(q / count - mean * mean, 0) + 1e-5);
      store<f32>(statistics, mean);
      store<f32>(statistics + 4, scale);
      statistics += 8;
      for (let c = g * size; c < (g + 1) * size; c++) {
        const at = c << 2,
          a = scale * load<f32>(gain + at);
        store<f32>(coefficients + at, a);
        store<f32>(coefficients + 2 * bytes + at, load<f32>(bias + at) - mean * a);
      }
    }
    combine(picture, 0, y + p * pixels * bytes, pixels, channels, coefficients, false);
  }
}

/** dx, dGain, dBias grow by their gradients; null pointers are left out. */
export function normaliseBackward(
  x: usize,
  gain: usize,
  dy: usize,
  statistics: usize,
  dx: usize,
  dGain: usize,
  dBias: usize,
  pictures: i32,
  pixels: i32,
  channels: i32,
  groups: i32,
  scratch: usize,
): void {
  const bytes = channels << 2,
    size = channels / groups;
  const sums = scratch,
    products = sums + bytes,
    coefficients = products + bytes;
  const count: f32 = <f32>(size * pixels);
  for (let p = 0; p < pictures; p++) {
    const from = p * pixels * bytes;
    sumChannels(dy + from, x + from, pixels, channels, sums, products);
    for (let g = 0; g < groups; g++) {
      const mean = load<f32>(statistics),
        scale = load<f32>(statistics + 4);
      statistics += 8;
      let s: f32 = 0,
        q: f32 = 0;
      for (let c = g * size; c < (g + 1) * size; c++) {
        const at = c << 2;
        const sum = load<f32>(sums + at);
        const product = (load<f32>(products + at) - mean * sum) * scale;
        if (dBias) store<f32>(dBias + at, load<f32>(dBias + at) + sum);
        if (dGain) store<f32>(dGain + at, load<f32>(dGain + at) + product);
        s += sum * load<f32>(gain + at);
        q += product * load<f32>(gain + at);
      }
      // dx = scale·(gain·dy − s/n − x̂·q/n), with x̂ = (x − mean)·scale
      const slope = (-scale * scale * q) / count;
      const shift = (-scale * s) / count - slope * mean;
      for (let c = g * size; c < (g + 1) * size; c++) {
        const at = c << 2;
        store<f32>(coefficients + at, scale * load<f32>(gain + at));
        store<f32>(coefficients + bytes + at, slope);
        store<f32>(coefficients + 2 * bytes + at, shift);
      }
    }
    if (dx) combine(dy + from, x + from, dx + from, pixels, channels, coefficients, true);
  }
}
