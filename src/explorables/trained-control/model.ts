/** A sketch of 32 × 32 pixels: drawn by hand or from an example, as a link carries it. */
import { choice, defineState, integer, real, text } from '#src/drawing/state.ts';
import { inWords } from '#src/miniature/reading.ts';
import { sketchOf } from '#src/miniature/styles.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import type { FaultOf } from '../kit/faults.ts';
import { longestPrompt, pictureSide, sceneOf } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

const pixels = pictureSide ** 2;

/** A big object in the centre, its outline. */
export const exampleNames = ['heart', 'star', 'moon', 'ring'] as const;
export type ExampleName = (typeof exampleNames)[number];
const shapes: Readonly<Record<ExampleName, number>> = { heart: 4, star: 3, moon: 7, ring: 5 };

const isExample = (sketch: string): sketch is ExampleName =>
  exampleNames.some((name) => name === sketch);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Pixels that are on or off as text: six in a letter, from the top left, what is off at the end left out. */
export function written(lines: Float32Array): string {
  let out = '';
  for (let at = 0; at < pixels; at += 6) {
    let six = 0;
    for (let bit = 0; bit < 6; bit++) six = 2 * six + ((lines[at + bit] ?? 0) >= 0.5 ? 1 : 0);
    out += letters[six]!;
  }
  return out.replace(/A+$/, '');
}

/** The lines of an example or of a written sketch: 1 on a line, 0 elsewhere. Other letters are off. */
export function linesOf(sketch: string): Float32Array {
  if (isExample(sketch)) return sketchOf(sceneOf(shapes[sketch], 0, 4, 1, 0, 0));
  const lines = new Float32Array(pixels);
  Array.from(sketch, (letter) => Math.max(0, letters.indexOf(letter))).forEach((six, i) => {
    for (let bit = 0; bit < 6; bit++)
      if (6 * i + bit < pixels && (six >> (5 - bit)) & 1) lines[6 * i + bit] = 1;
  });
  return lines;
}

/** The sketch with a straight line from pixel to pixel, both included, drawn or rubbed out. */
export function stroke(lines: Float32Array, from: number, to: number, on: boolean): Float32Array {
  const next = lines.map((value) => (value >= 0.5 ? 1 : 0));
  const [x, y] = [from % pictureSide, Math.floor(from / pictureSide)];
  const [dx, dy] = [(to % pictureSide) - x, Math.floor(to / pictureSide) - y];
  const steps = Math.max(Math.abs(dx), Math.abs(dy), 1);
  for (let i = 0; i <= steps; i++) {
    const [column, row] = [x + Math.round((i * dx) / steps), y + Math.round((i * dy) / steps)];
    next[row * pictureSide + column] = on ? 1 : 0;
  }
  return next;
}

const stateOf = (language: Language) =>
  defineState({
    prompt: text(
      inWords(sceneOf(0, 0, 4, 0, 0, 0), language, ['colour', 'background']),
      longestPrompt,
    ),
    weight: real({ min: 0, max: 1.5, step: 0.1, initial: 1 }),
    seed: integer({ min: 1, max: 999, initial: 7 }),
    /** The name of an example, or what is drawn. */
    sketch: text('heart', Math.ceil(pixels / 6)),
    fault: choice<FaultOf<typeof faults>>(['none', 'joined'], 'none'),
  });

export const english = stateOf('en');
export const states = { en: english, zh: stateOf('zh') } as const;
export type Wanted = typeof english.initial;

/** Whether what stands for the branch before its training has joints of zero, as it should. */
export const beginsUntrained = (fault: Wanted['fault']): boolean => fault !== 'joined';

/** The largest difference between two latents. */
export const apart = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
