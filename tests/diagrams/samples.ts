/** Diagrams the tests draw, by name. */
import { agent, pipeline, rlhf } from './samples/flowcharts.ts';
import { longNames, shapes, unquoted } from './samples/labels.ts';
import { fan, lanes, nested, reversed } from './samples/lanes.ts';
import type { Sample } from './samples/sample.ts';
import { arrows, guests, sequence } from './samples/sequences.ts';
import { families, history, longWords, stages } from './samples/timelines.ts';

export type { Sample };

export const samples: Readonly<Record<string, Sample>> = {
  pipeline,
  rlhf,
  agent,
  history,
  families,
  shapes,
  fan,
  lanes,
  sequence,
  stages,
  nested,
  reversed,
  unquoted,
  longNames,
  longWords,
  arrows,
  guests,
};
