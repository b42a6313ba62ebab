/** In English. */
import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Fault } from '#src/miniature/faults.ts';
import { megabytes, type TrainedWords } from './words.ts';

const faults: Record<Fault, string> = {
  missing:
    'The weights are not where they should be on the server. What is shown was painted when the site was built; please try again later.',
  damaged:
    'The weights arrived damaged: their checksum is not the published one, so they are not used. Try again.',
  offline: 'The weights did not arrive: the connection broke. Try again when you are online.',
  memory: 'This device has too little free memory for the model. Close other tabs and try again.',
  script: 'The script that runs the model did not start. Load the page again.',
  other: 'Something went wrong in the model. Try again.',
};

export const en: TrainedWords = {
  prompt: 'Prompt, in English or Chinese',
  attributes: {
    shape: 'shape',
    colour: 'colour',
    background: 'background',
    size: 'size',
    texture: 'texture',
    place: 'place',
  },
  offer: (attribute) => `Not named yet: ${attribute}.`,
  unknown: (word) => `“${word}” is not in the vocabulary and is passed over. Instead:`,
  contradicted: (attribute) =>
    `The prompt names two values for ${attribute}; a picture of this world has one object.`,
  cut: (words) =>
    `The text encoder has twelve places: ${count(words)} words at the end are cut off.`,
  guidance: 'Guidance scale',
  guidanceText: (s) =>
    `s = ${fixed(s, 1)}${s === 0 ? ', prompt ignored' : s === 1 ? ', no extrapolation' : ''}`,
  steps: 'Steps',
  seed: 'Starting noise',
  seedText: (seed) => `no. ${seed}`,
  sampler: 'Sampler',
  samplers: { ddim: 'DDIM', ddpm: 'DDPM', dpmSolver: 'DPM-Solver++' },
  load: (bytes) =>
    bytes > 0
      ? `Load the model (${megabytes(bytes)} MB) and run it`
      : 'Run the model, which is loaded already',
  again: 'Run it',
  stop: 'Stop',
  progress: 'Progress',
  status: (status) => {
    switch (status.kind) {
      case 'asleep':
        return 'Below: computed with these weights when the site was built. Nothing has been loaded yet.';
      case 'loading':
        return `Loading the weights: ${percent(status.share)}.`;
      case 'working':
        return `Running: step ${status.done} of ${status.all}.`;
      case 'ready':
        return status.stopped
          ? 'Stopped.'
          : status.backend === 'plain'
            ? 'Computed in this tab, in plain TypeScript: this browser does not run WebAssembly SIMD.'
            : 'Computed in this tab. Every change is computed anew.';
      case 'failed':
        return faults[status.fault];
    }
  },
  quoted: (prompt) => `“${prompt}”`,
  latent: 'Latent',
  seen: 'Measured in the finished picture:',
  verdict: (right, all) => `Measured in the finished picture: ${right} of ${all} asked are right.`,
  attribute: (attribute, asked, seen) =>
    seen === undefined ? `${attribute} ${asked}` : `${attribute} ${seen} instead of ${asked}`,
};
