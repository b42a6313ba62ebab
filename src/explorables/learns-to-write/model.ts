/**
 * A Transformer that learns to write in the reader's tab: what a run of it has shown, kept in the project,
 * and what may be drawn from its own distribution. The training itself is in training.ts, and runs in a
 * worker.
 */
import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { countOf } from '#src/tensors/parameters.ts';
import { faultField } from '../kit/faults.ts';
import { signs } from './corpus.ts';
import { untouched } from './decode.ts';
import { faults } from './faults.ts';
import { entropy, floors, placeNames, size, text } from './lesson.ts';
import { switches } from './reading.ts';
import { packed } from './record.ts';
import { unpackRun } from './run.ts';
import { layout } from './shape.ts';
import { stops, stride } from './training.ts';

/** The run that the figure shows until the reader starts another. */
export const record = unpackRun(packed);

/** `none`, or layer and head from 1: the head that is switched off. */
export const heads = [
  'none',
  ...switches.slice(1).map((off) => `${off!.layer + 1}.${off!.head + 1}`),
];

export const state = defineState({
  /** Which of the stops is shown. */
  at: integer({ min: 0, max: stops.length - 1, initial: stops.length - 1 }),
  place: choice(placeNames, 'object'),
  off: choice<string>(heads, 'none'),
  temperature: real({ min: 0.1, max: 2, step: 0.1, initial: untouched.temperature }),
  /** The most signs that may be drawn. */
  k: integer({ min: 1, max: signs.length, initial: untouched.k }),
  /** The share that the signs which may be drawn have to reach. */
  share: real({ min: 0.05, max: 1, step: 0.05, initial: untouched.share }),
  fault: faultField(faults),
});

/** The first step at which the curve of a run is below each floor; undefined where it is not. */
export const crossings = (losses: readonly number[]): (number | undefined)[] =>
  floors.map((floor) => {
    const at = losses.findIndex((loss) => loss < floor);
    return at < 0 ? undefined : (at + 1) * stride;
  });

/** What the text beside the figure states. */
export function facts() {
  const shown = (step: number) => record.readings.find((reading) => reading.step === step)!;
  const last = record.readings.at(-1)!;
  return {
    parameters: countOf(layout(size)),
    signs: signs.length,
    lines: text.length,
    unigram: floors[0]!,
    bigram: floors[1]!,
    trigram: floors[2]!,
    grammar: entropy,
    belowBigram: crossings(record.losses)[1]!,
    translatedAt100: shown(100).measured[0]!.translated,
    translatedAt200: shown(200).measured[0]!.translated,
    loss: last.measured[0]!.loss,
    translated: last.measured[0]!.translated,
    translatedWithoutHead: last.measured[heads.indexOf('2.4')]!.translated,
  };
}
