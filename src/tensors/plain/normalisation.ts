/** Normalisation over groups of channels and all pixels of a picture. */
import type { MaybeNumbers, NormalisationShape, Numbers } from '../backend.ts';

/** Keeps a group of equal numbers from being divided by zero. */
const epsilon = 1e-5;

/** Calls `visit` for each picture and group, with a way to walk through its numbers. */
function forGroups(
  { pictures, pixels, channels, groups }: NormalisationShape,
  visit: (group: number, walk: (each: (at: number, channel: number) => void) => void) => void,
): void {
  const size = channels / groups;
  for (let picture = 0; picture < pictures; picture++)
    for (let group = 0; group < groups; group++)
      visit(picture * groups + group, (each) => {
        for (let pixel = 0; pixel < pixels; pixel++) {
          const row = (picture * pixels + pixel) * channels;
          for (let c = group * size; c < (group + 1) * size; c++) each(row + c, c);
        }
      });
}

/** See `Backend.normalise`. */
export function normalise(
  x: Numbers,
  gain: Numbers,
  bias: Numbers,
  y: Numbers,
  statistics: Numbers,
  shape: NormalisationShape,
): void {
  const count = (shape.pixels * shape.channels) / shape.groups;
  forGroups(shape, (group, walk) => {
    let sum = 0;
    let squares = 0;
    walk((at) => {
      sum += x[at]!;
      squares += x[at]! ** 2;
    });
    const mean = sum / count;
    const scale = 1 / Math.sqrt(Math.max(squares / count - mean ** 2, 0) + epsilon);
    statistics[2 * group] = mean;
    statistics[2 * group + 1] = scale;
    walk((at, c) => {
      y[at] = gain[c]! * (x[at]! - mean) * scale + bias[c]!;
    });
  });
}

/** See `Backend.normaliseBackward`: with x̂ the normalised x, dx = (g − mean g − x̂·mean(g·x̂))·scale, g = gain·dy. */
export function normaliseBackward(
  x: Numbers,
  gain: Numbers,
  dy: Numbers,
  statistics: Numbers,
  dx: MaybeNumbers,
  dGain: MaybeNumbers,
  dBias: MaybeNumbers,
  shape: NormalisationShape,
): void {
  const count = (shape.pixels * shape.channels) / shape.groups;
  forGroups(shape, (group, walk) => {
    const mean = statistics[2 * group]!;
    const scale = statistics[2 * group + 1]!;
    let sum = 0;
    let products = 0;
    walk((at, c) => {
      const normalised = (x[at]! - mean) * scale;
      sum += gain[c]! * dy[at]!;
      products += gain[c]! * dy[at]! * normalised;
      if (dGain) dGain[c]! += dy[at]! * normalised;
      if (dBias) dBias[c]! += dy[at]!;
    });
    if (!dx) return;
    walk((at, c) => {
      const normalised = (x[at]! - mean) * scale;
      dx[at]! += (gain[c]! * dy[at]! - sum / count - (normalised * products) / count) * scale;
    });
  });
}
