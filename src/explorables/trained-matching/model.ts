/** Six pictures and their captions, one of which has a word exchanged. */
import { choice, defineState, integer } from '#src/drawing/state.ts';
import { inWords, valueNames } from '#src/miniature/reading.ts';
import type { Attribute, Language, Scene } from '#src/miniature/world/attributes.ts';
import type { FaultOf } from '../kit/faults.ts';
import { sceneOf } from '../kit/trained/pixels.ts';
import type { faults } from './faults.ts';

/** No two share shape, colour or background. */
export const scenes: readonly Scene[] = [
  sceneOf(3, 0, 4, 1, 0, 0),
  sceneOf(5, 3, 6, 1, 1, 1),
  sceneOf(6, 2, 7, 0, 0, 4),
  sceneOf(0, 4, 2, 1, 1, 2),
  sceneOf(4, 5, 3, 0, 2, 3),
  sceneOf(7, 7, 1, 1, 0, 0),
];

export const attributeNames = [
  ...['shape', 'colour', 'background', 'size', 'texture', 'place'],
] as const satisfies readonly Attribute[];

export const state = defineState({
  caption: integer({ min: 1, max: 6, initial: 1 }),
  attribute: choice(attributeNames, 'shape'),
  /** The number of the value among those of the attribute; past the last one it is the last one. */
  value: integer({ min: 0, max: 7, initial: 4 }),
  fault: choice<FaultOf<typeof faults>>(['none', 'undivided'], 'none'),
});
export type State = typeof state.initial;

export interface Wanted {
  /** From 0. */
  readonly row: number;
  readonly captions: readonly string[];
  /** The caption of the row with the word exchanged. */
  readonly exchanged: string;
  readonly fault: State['fault'];
}

export function wantedOf({ caption, attribute, value, fault }: State, language: Language): Wanted {
  const row = caption - 1;
  const last = valueNames(attribute, language).length - 1;
  return {
    row,
    captions: scenes.map((scene) => inWords(scene, language)),
    exchanged: inWords({ ...scenes[row]!, [attribute]: Math.min(value, last) }, language),
    fault,
  };
}

/** softmax(scale · cosines): how a caption shares itself out among the pictures. */
export function shares(cosines: readonly number[], scale: number): number[] {
  const most = Math.max(...cosines);
  const powers = cosines.map((cosine) => Math.exp(scale * (cosine - most)));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
