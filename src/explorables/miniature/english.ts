/** In English. */
import { count, fixed, percent } from '#src/drawing/format.ts';
import { inWords } from '#src/miniature/reading.ts';
import { en as trained } from '../kit/trained/english.ts';
import { settled } from '../kit/trained/words.ts';
import type { Words } from './words.ts';

export const en: Words = {
  ...trained,
  other: 'Second prompt, from the same noise',
  both: 'Compare with a second prompt',
  from: 'Begin from',
  starts: {
    none: 'noise alone',
    ring: 'a picture: green ring',
    cross: 'a picture: yellow cross',
    hill: 'a landscape, unlike all training pictures',
    boat: 'a boat, unlike all training pictures',
  },
  strength: 'Strength',
  strengthText: (strength) => `${fixed(strength, 2)}, from level t = ${fixed(strength, 2)}`,
  wanted: (wanted) => {
    const { s, steps, sampler, seed, from, strength } = wanted[0]!;
    const start =
      from === 'none'
        ? `noise no. ${seed}`
        : `${en.starts[from]} with noise no. ${seed} at strength ${fixed(strength, 2)}`;
    return `${wanted.map(({ prompt }) => `“${prompt}”`).join(' and ')}: ${steps} steps of ${en.samplers[sampler]} from ${start}, guidance s = ${fixed(s, 1)}.`;
  },
  runToSee: 'Below nothing is wrong yet: run the model to see the fault at work.',
  at: 'Step looked at',
  after: (k, n) => (k === 0 ? `before the first of ${n} steps` : `after step ${k} of ${n}`),
  play: 'Play the steps',
  playing: 'The steps are playing.',
  level: (t) => `4 × 8 × 8 numbers, t = ${fixed(t, 2)}`,
  latentAlt: (k, n) =>
    `The four channels of the latent ${en.after(k, n)}: white above zero, black below.`,
  clean: 'Predicted picture',
  cleanNote: 'what the denoiser takes it for',
  notAsked: 'not asked yet',
  cleanAlt: (k) => `What the denoiser took for the finished picture in step ${k}.`,
  picture: 'Picture so far',
  pictureAlt: (k, n) => `The latent ${en.after(k, n)}, decoded to 32 × 32 pixels as it is.`,
  row: 'Predicted picture, by step',
  rowAlt: (k) => `Predicted in step ${k}.`,
  start: 'start',
  gazes: 'Attention of each word: lit where it is strongest; its mean share of all attention',
  gazeAlt: (word, share) =>
    `Where the picture looked at “${word}”, which has ${percent(share)} of all attention.`,
  search: 'Find the nearest training pictures',
  searching: (share) => `Comparing with 40,000 pictures: ${percent(share)}`,
  nearest: (distance, usual) =>
    `Nearest of the 40,000 training pictures: ${fixed(distance, 3)} away (root mean square, of a range of 2). A fresh drawing of the same scene, which training never saw, is ${fixed(usual, 3)} from its nearest.`,
  numbered: (index) => `no. ${count(index)}`,
  spoken: (wanted, status, shown) =>
    status.kind === 'ready' && !status.stopped && shown.length > 0
      ? shown
          .map(
            ({ wanted: { prompt, s, seed }, moment, judged }) =>
              `“${prompt}”, guidance ${fixed(s, 1)}, noise ${seed}, ${en.after(moment.k, moment.n)}: the finished picture shows ${inWords(judged, 'en')}.`,
          )
          .join(' ')
      : `${en.wanted(wanted)} ${settled(status) ? en.status(status) : 'Working.'}`,
};
