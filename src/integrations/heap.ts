/**
 * Keeps a build's heap near what lives in it. V8 lets a heap grow to several times that before it clears
 * up, which for this site is a gigabyte more than it needs, and machines with 2 GB would stop the build.
 */
import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';

/** By how much the heap may grow beyond what lives in it. V8 asks anew after each clearing, in workers too. */
const percent = 50;

export const heap = (): AstroIntegration => ({
  name: 'heap',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command === 'build') setFlagsFromString(`--heap-growing-percent=${percent}`);
    },
  },
});
