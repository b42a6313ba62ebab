/**
 * The palette. Lightness rises and falls between neighbours in hue, the green leans to blue and the
 * red to orange, so that the eight stay apart for readers with a red–green deficiency, too.
 */
import { colours } from './attributes.ts';

/** Red, green, blue in [−1, 1]. */
export type Rgb = readonly [number, number, number];

const rgb = (...bytes: [number, number, number]): Rgb => {
  const [r, g, b] = bytes.map((byte) => byte / 127.5 - 1);
  return [r!, g!, b!];
};

type Paint = {
  /** The body of an object, or a ground. */
  readonly main: Rgb;
  /** Stripes and dots on it: a shade of the same hue, away from every other colour of the list. */
  readonly mark: Rgb;
};

const byName: Readonly<Record<(typeof colours)[number], Paint>> = {
  red: { main: rgb(206, 38, 44), mark: rgb(112, 10, 22) },
  orange: { main: rgb(240, 132, 20), mark: rgb(160, 72, 0) },
  yellow: { main: rgb(253, 224, 70), mark: rgb(178, 146, 0) },
  green: { main: rgb(24, 152, 98), mark: rgb(6, 84, 58) },
  blue: { main: rgb(38, 92, 206), mark: rgb(126, 172, 255) },
  pink: { main: rgb(240, 142, 196), mark: rgb(176, 62, 130) },
  white: { main: rgb(248, 248, 246), mark: rgb(158, 166, 178) },
  black: { main: rgb(26, 28, 36), mark: rgb(108, 112, 126) },
};

/** In the order of `colours`. */
export const palette: readonly Paint[] = colours.map((name) => byName[name]);
