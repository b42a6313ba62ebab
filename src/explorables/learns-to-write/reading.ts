/** What is read off a network between two steps of training. */
import { Graph } from '#src/tensors/graph.ts';
import type { Backend } from '#src/tensors/backend.ts';
import { losses } from '#src/tensors/operations.ts';
import type { Parameters } from '#src/tensors/parameters.ts';
import { numbered, signs, spelled } from './corpus.ts';
import { asRows, before, placeNames, size, unseen, type PlaceName } from './lesson.ts';
import { predict, type Off } from './net.ts';
import type { Size } from './shape.ts';

/** All heads at work, then each of them switched off, layer by layer. */
export const switches: readonly (Off | undefined)[] = [
  undefined,
  ...Array.from({ length: size.layers * size.heads }, (_, i) => ({
    layer: Math.floor(i / size.heads),
    head: i % size.heads,
  })),
];

/** On lines that were kept back: nats a sign, and the share whose Chinese half is right sign by sign. */
export interface Measured {
  readonly loss: number;
  readonly translated: number;
}

export interface Watched {
  /** Scores of the next sign, for each of `switches`. */
  readonly scores: readonly Float32Array[];
  /** For each head, how much the last sign looks at each before it and at itself; sums to 1. */
  readonly looks: readonly Float32Array[];
}

export interface Reading {
  readonly step: number;
  /** Three lines as the network writes them. */
  readonly sample: string;
  /** For each of `switches`. */
  readonly measured: readonly Measured[];
  readonly places: Readonly<Record<PlaceName, Watched>>;
}

const stop = signs.indexOf('。');
const full = signs.indexOf('.');

/** Whether every Chinese sign of a line was the likeliest. */
function isTranslated(line: readonly number[], scores: Float32Array): boolean {
  const from = line.indexOf(full) + 2;
  return line.slice(from, line.indexOf(stop)).every((sign, i) => {
    const row = scores.subarray((from + i) * signs.length, (from + i + 1) * signs.length);
    return row.every((score) => score <= row[sign]!);
  });
}

/** A number drawn with these scores, divided by the temperature. */
export type Draw = (scores: Float32Array) => number;

export interface Reader {
  measure(off?: Off): Measured;
  watch(place: PlaceName): Watched;
  /** So many lines, sign by sign; one that does not end is cut at the longest. */
  write(lines: number, draw: Draw, off?: Off): string;
}

/** Reads with weights `p`; the backend's memory is as it was after each question. */
export function reader(backend: Backend, p: Parameters, shape: Size = size): Reader {
  const clean = <T>(ask: (g: Graph) => T): T => {
    const mark = backend.mark();
    const answer = ask(new Graph(backend, false));
    backend.release(mark);
    return answer;
  };
  const last = (tokens: readonly number[], off?: Off): Float32Array =>
    clean((g) => predict(g, p, shape, tokens, 1, off).logits.data.slice(-signs.length));
  const { tokens: rows, targets } = asRows(unseen);
  const long = size.context * signs.length;
  return {
    measure: (off) =>
      clean((g) => {
        const { logits } = predict(g, p, shape, rows, unseen.length, off);
        const right = unseen.filter((line, i) =>
          isTranslated(line, logits.data.subarray(i * long, (i + 1) * long)),
        );
        return {
          loss: losses.crossEntropy(g, logits, targets).data[0]!,
          translated: right.length / unseen.length,
        };
      }),
    watch(place) {
      const tokens = [0, ...numbered(before[place])];
      const n = tokens.length;
      return {
        scores: switches.map((off) => last(tokens, off)),
        looks: clean((g) =>
          predict(g, p, shape, tokens, 1).attention.flatMap((layer) =>
            Array.from({ length: size.heads }, (_, head) =>
              layer.slice(((head + 1) * n - 1) * n, (head + 1) * n * n),
            ),
          ),
        ),
      };
    },
    write(lines, draw, off) {
      let written = '';
      for (let i = 0; i < lines; i += 1) {
        const tokens = [0];
        do tokens.push(draw(last(tokens, off)));
        while (tokens.at(-1) !== 0 && tokens.length < size.context);
        written += spelled(tokens.slice(1)).replace(/\n?$/, '\n');
      }
      return written;
    },
  };
}

/** Everything the figure shows of one moment. */
export function readingOf(step: number, read: Reader, draw: Draw): Reading {
  return {
    step,
    sample: read.write(3, draw),
    measured: switches.map((off) => read.measure(off)),
    places: Object.fromEntries(placeNames.map((name) => [name, read.watch(name)])) as Record<
      PlaceName,
      Watched
    >,
  };
}
