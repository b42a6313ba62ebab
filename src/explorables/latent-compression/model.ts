import { draw, grey } from '#src/drawing/pictures.ts';
import type { Drawing, PictureName } from '#src/drawing/pictures.ts';
import { channels, toByte } from '#src/drawing/png.ts';
import type { Picture } from '#src/drawing/png.ts';
import { choice, defineState } from '#src/drawing/state.ts';
import type { Field } from '#src/drawing/state.ts';
import { matrix, row, squaredDistance } from '#src/maths/linear-algebra.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { landscape } from './landscape.ts';
import {
  clampKept,
  decode,
  encode,
  fitPatches,
  keptVariance,
  patchSide,
  patchValues,
} from './patch-code.ts';
import type { Latent, PatchCode } from './patch-code.ts';
import { codedBits, plainBits } from './rate.ts';

/** Pixels a side of the pictures here. */
export const pictureSide = 48;

/** Stable Diffusion 1.x: numbers in a 512 × 512 RGB picture, in its latent of 4 × 64 × 64, a cell. */
export const stableDiffusion = { picture: 3 * 512 * 512, latent: 4 * 64 * 64, kept: 4 } as const;

/** The drawings that the components are fitted to, and one that the fit never sees. */
export const fittedNames = [
  'hill',
  'house',
  'face',
  'boat',
  'page',
] as const satisfies PictureName[];
export const unseen = 'tartan' satisfies PictureName;
/** Neither drawn nor in the fit: computed from waves. */
export const computed = 'landscape';
export const drawnNames = [...fittedNames, unseen, computed] as const;
export type DrawnName = (typeof drawnNames)[number];

/** Photographs of `photographSide` pixels a side, which have components of their own, fitted to all of them. */
export const photographNames = ['coffee', 'cat', 'grass'] as const;
type PhotographName = (typeof photographNames)[number];
export const photographSide = 96;
/** In the order of their names. */
export type Photographs = readonly Drawing[];

export const pictureNames = [...drawnNames, ...photographNames] as const;
export type Subject = (typeof pictureNames)[number];
const places: ReadonlyMap<string, number> = new Map(photographNames.map((name, i) => [name, i]));
export const isPhotograph = (name: Subject): name is PhotographName => places.has(name);

/** Numbers a patch that the slider offers: closer together where each one matters more. */
export const levels = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, patchValues] as const;

const kept: Field<number> = {
  initial: stableDiffusion.kept,
  read: (text) => levels.find((level) => String(level) === text),
  write: String,
};
export const state = defineState({
  k: kept,
  picture: choice(pictureNames, 'hill'),
  /** Grey levels of 0 to 255: numbers of the latent are rounded to multiples of so many. */
  rounding: choice(['1', '8', '32', '128'], '1'),
  fault: faultField(faults),
});

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

const drawn = new Map<DrawnName, Drawing>();

/** The picture of that name, drawn once. */
export function pictureOf(name: DrawnName): Drawing {
  const picture =
    drawn.get(name) ?? (name === computed ? landscape(pictureSide) : draw(name, pictureSide));
  drawn.set(name, picture);
  return picture;
}

/** The photograph of that name. */
export const photographOf = (name: PhotographName, photographs: Photographs): Drawing =>
  photographs[places.get(name)!]!;

/** A picture that was read from a file, as numbers to compute with; grey as three equal colours. */
export function photographFrom(picture: Picture): Drawing {
  const { width, height, data } = picture;
  const step = channels(picture);
  const values = Float64Array.from(
    { length: width * height * 3 },
    (_, i) => data[Math.floor(i / 3) * step + (step === 1 ? 0 : i % 3)]! / 255,
  );
  return { size: width, channels: 3, values };
}

let drawings: readonly Drawing[] | undefined;

/** What the components are fitted to where nothing else is asked for. */
const fittedDrawings = (): readonly Drawing[] => (drawings ??= fittedNames.map(pictureOf));

const codes = new WeakMap<readonly Drawing[], PatchCode>();

function fittedTo(pictures: readonly Drawing[]): PatchCode {
  const code = codes.get(pictures) ?? fitPatches(pictures);
  codes.set(pictures, code);
  return code;
}

/** The code fitted to these pictures, computed once for a list of them; with a fault, one that is not. */
export function patchCode(fault: Fault = 'none', pictures = fittedDrawings()): PatchCode {
  const code = fittedTo(pictures);
  if (fault !== 'exchanged') return code;
  const { components } = code;
  const exchanged = matrix(patchValues, patchValues, Float64Array.from(components.values));
  row(exchanged, 0).set(row(components, patchValues - 1));
  row(exchanged, patchValues - 1).set(row(components, 0));
  return { ...code, components: exchanged };
}

/** A picture encoded by the code of `pictures`; a fault leaves the mean in it. */
export function encoded(
  picture: Drawing,
  kept: number,
  fault: Fault = 'none',
  pictures = fittedDrawings(),
): Latent {
  const code = patchCode(fault, pictures);
  return fault === 'uncentred'
    ? encode({ ...code, mean: new Float64Array(patchValues) }, picture, kept)
    : encode(code, picture, kept);
}

const measured = new WeakMap<readonly Drawing[], Map<number, number>>();

/**
 * Squared error of a patch, summed over its 192 numbers, in the mean over all patches of the fitted
 * pictures: encoded, decoded and compared, not read off the eigenvalues. Remembered for each k.
 */
export function measuredError(kept: number, pictures = fittedDrawings()): number {
  const k = clampKept(kept);
  const found = measured.get(pictures) ?? new Map<number, number>();
  measured.set(pictures, found);
  const known = found.get(k);
  if (known !== undefined) return known;
  const code = patchCode('none', pictures);
  let [sum, patches] = [0, 0];
  for (const picture of pictures) {
    sum += squaredDistance(picture.values, decode(code, encode(code, picture, k)).values);
    patches += (picture.size / patchSide) ** 2;
  }
  found.set(k, sum / patches);
  return sum / patches;
}

export interface Counts {
  /** Numbers in the picture, in its code, and how many times fewer. */
  readonly picture: number;
  readonly latent: number;
  readonly factor: number;
}

/** What is counted for a picture of `size` pixels a side (a multiple of 8) at `kept` numbers a patch. */
export function countNumbers(size: number, kept: number): Counts {
  const picture = size * size * 3;
  const latent = (size / patchSide) ** 2 * clampKept(kept);
  return { picture, latent, factor: picture / latent };
}

/** The same as bits: each number as it is stored (see `plainBits`). */
export function countBits({ picture, latent }: Pick<Counts, 'picture' | 'latent'>): Counts {
  const [before, after] = [picture * plainBits.picture, latent * plainBits.latent];
  return { picture: before, latent: after, factor: before / after };
}

/** Steps of rounding are grey levels in the state, sRGB values of 0 to 1 in a latent. */
export const stepOf = (rounding: string): number => Number(rounding) / 255;

/** Bits of `kept` numbers a patch and of all of them, both rounded to multiples of `step` and coded alike. */
export function countCoded(
  picture: Drawing,
  kept: number,
  step: number,
  fault: Fault = 'none',
  pictures = fittedDrawings(),
): Counts {
  const [whole, latent] = [patchValues, kept].map((k) =>
    codedBits(encoded(picture, k, fault, pictures), step),
  ) as [number, number];
  return { picture: whole, latent, factor: whole / latent };
}

/** Root of the mean squared difference of two pictures, in grey levels of 0 to 255. */
export function greyLevelError(a: Drawing, b: Drawing): number {
  return 255 * Math.sqrt(squaredDistance(a.values, b.values) / a.values.length);
}

/** What is lost: the grey of a − b, with mid-grey where the two agree. */
export function difference(a: Drawing, b: Drawing): Drawing {
  const [before, after] = [grey(a).values, grey(b).values];
  return { size: a.size, channels: 1, values: before.map((v, i) => 0.5 + (v - after[i]!)) };
}

/** How the first maps of a latent are laid out: whole rows of equal maps, at most 4 × 4. */
export function mapGrid(kept: number): { columns: number; rows: number } {
  const shown = Math.min(16, clampKept(kept));
  const columns = [1, 2, 3, 4].find((n) => shown <= n * n && shown % n === 0) ?? 4;
  return { columns, rows: Math.ceil(shown / columns) };
}

/**
 * The first maps of a latent side by side: number i of every patch, patches in their places. To lay
 * over a plain colour: white above zero, black below, the more opaque the further from zero, each
 * map at full contrast.
 */
export function latentMaps({ side, kept: count, codes }: Latent): Picture {
  const { columns, rows } = mapGrid(count);
  const width = columns * side;
  const data = new Uint8Array(width * rows * side * 4);
  for (let i = 0; i < Math.min(count, columns * rows); i += 1) {
    const values = Array.from({ length: side * side }, (_, p) => codes.values[p * count + i]!);
    const most = Math.max(Number.MIN_VALUE, ...values.map(Math.abs));
    const corner = Math.floor(i / columns) * side * width + (i % columns) * side;
    values.forEach((value, p) => {
      const at = 4 * (corner + Math.floor(p / side) * width + (p % side));
      data.fill(value > 0 ? 255 : 0, at, at + 3);
      data[at + 3] = Math.round((200 * Math.abs(value)) / most);
    });
  }
  return { width, height: rows * side, data };
}

/** The first components side by side, a clear pixel apart: mid-grey is zero, each at full contrast. */
export function componentStrip({ components }: PatchCode, shown: number): Picture {
  const width = shown * (patchSide + 1) - 1;
  const data = new Uint8Array(width * patchSide * 4);
  for (let i = 0; i < shown; i += 1) {
    const component = components.values.subarray(i * patchValues, (i + 1) * patchValues);
    const most = component.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
    for (let pixel = 0; pixel < patchSide ** 2; pixel += 1) {
      const x = i * (patchSide + 1) + (pixel % patchSide);
      const at = (Math.floor(pixel / patchSide) * width + x) * 4;
      for (let c = 0; c < 3; c += 1) {
        data[at + c] = toByte((1 + component[pixel * 3 + c]! / most) / 2);
      }
      data[at + 3] = 255;
    }
  }
  return { width, height: patchSide, data };
}

/**
 * Share of the variance between the patches of the photographs, 0 to 1, that Stable Diffusion's budget
 * holds. The photographs are files and this module reads none: a test computes it from them.
 */
const photographVariance = 0.7846;

/** Numbers of the prediction: shares of all variance, 0 to 1, kept at Stable Diffusion's budget. */
export function facts() {
  const code = patchCode();
  const page = pictureOf('page');
  const { kept: k } = stableDiffusion;
  return {
    k,
    values: patchValues,
    numbers: k / patchValues,
    variance: keptVariance(code, k),
    pageError: greyLevelError(page, decode(code, encode(code, page, k))),
    photographVariance,
    levelFor95: levels.find((level) => keptVariance(code, level) >= 0.95) ?? patchValues,
  };
}
