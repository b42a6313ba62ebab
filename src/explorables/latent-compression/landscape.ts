/**
 * A landscape that nobody photographed: clouds, ridges and grass are sums of waves of every length, the shorter
 * the weaker. Unlike a drawing it has detail of every size.
 */
import type { Drawing } from '#src/drawing/pictures.ts';
import { clamp } from '#src/maths/clamp.ts';
import { random } from '#src/maths/random.ts';

/**
 * size × size numbers with mean 0 and deviation 1: Σ cos(2π (fx u + fy v) + φ) / |f|^slope over half of all
 * whole frequencies below size / 2, with phases φ of `seed`. Repeats at its edges.
 */
export function waves(size: number, slope: number, seed: number): Float64Array {
  const { uniform } = random(seed, 7);
  const out = new Float64Array(size * size);
  const most = Math.ceil(size / 2) - 1;
  let power = 0;
  for (let fy = -most; fy <= most; fy += 1) {
    for (let fx = 0; fx <= most; fx += 1) {
      const f = Math.hypot(fx, fy);
      const phase = 2 * Math.PI * uniform();
      // Of a wave and its mirror image one is enough.
      if (f === 0 || f > most || (fx === 0 && fy < 0)) continue;
      const amplitude = f ** -slope;
      power += amplitude ** 2 / 2;
      // A wave of whole frequencies has no more than `size` values.
      const wave = Float64Array.from(
        { length: size },
        (_, i) => amplitude * Math.cos((2 * Math.PI * i) / size + phase),
      );
      for (let y = 0; y < size; y += 1) {
        const start = fy * y + size * most;
        for (let x = 0; x < size; x += 1) out[y * size + x]! += wave[(start + fx * x) % size]!;
      }
    }
  }
  return out.map((value) => value / Math.sqrt(power));
}

type Colour = readonly [red: number, green: number, blue: number];

const between = (a: Colour, b: Colour, share: number): Colour => {
  const t = clamp(share, 0, 1);
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
};

/** Clouds over two ridges and a meadow, size × size pixels in colour. */
export function landscape(size: number): Drawing {
  const [clouds, ridges, grass] = [waves(size, 1.6, 3), waves(size, 1.2, 11), waves(size, 1, 5)];
  const values = new Float64Array(size * size * 3);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [i, v] = [y * size + x, (y + 0.5) / size];
      const far = 0.44 + 0.05 * ridges[x]!;
      const near = 0.6 + 0.04 * ridges[(size >> 1) * size + x]!;
      const colour =
        v > near
          ? between([0.2, 0.3, 0.12], [0.62, 0.66, 0.3], 0.45 + 0.22 * grass[i]! + (v - near) * 0.4)
          : v > far
            ? between([0.24, 0.32, 0.36], [0.46, 0.54, 0.56], 0.5 + 0.2 * ridges[i]!)
            : between(
                between([0.36, 0.56, 0.82], [0.74, 0.83, 0.9], v / 0.5),
                [0.97, 0.96, 0.95],
                0.15 + 0.3 * clouds[i]!,
              );
      values.set(colour, 3 * i);
    }
  }
  return { size, channels: 3, values };
}
