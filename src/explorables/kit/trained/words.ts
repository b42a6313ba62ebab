/** What the figures on the trained miniature say alike, whatever the language. */
import { fixed } from '#src/drawing/format.ts';
import type { Attribute } from '#src/miniature/world/attributes.ts';
import type { SamplerName } from '#src/miniature/nets/samplers.ts';
import type { Status } from './useAnswer.ts';

/** Words that the figures on the trained miniature share. */
export interface TrainedWords {
  prompt: string;
  attributes: Record<Attribute, string>;
  offer: (attribute: string) => string;
  unknown: (word: string) => string;
  contradicted: (attribute: string) => string;
  cut: (words: number) => string;
  guidance: string;
  guidanceText: (s: number) => string;
  steps: string;
  seed: string;
  seedText: (seed: number) => string;
  sampler: string;
  samplers: Record<SamplerName, string>;
  load: (bytes: number) => string;
  again: string;
  stop: string;
  progress: string;
  status: (status: Status) => string;
  quoted: (prompt: string) => string;
  latent: string;
  seen: string;
  verdict: (right: number, all: number) => string;
  attribute: (attribute: string, asked: string, seen: string | undefined) => string;
}

/** Whether nothing is being computed, and what is shown is not what is asked. */
export const settled = (status: Status): boolean =>
  status.kind === 'asleep' ||
  status.kind === 'failed' ||
  (status.kind === 'ready' && status.stopped === true);

export const megabytes = (bytes: number): string => fixed(bytes / 1e6, 1);
