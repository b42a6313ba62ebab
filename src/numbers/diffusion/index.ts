/** The numbers of the chapter on Stable Diffusion. */
import { adapterNumbers } from './adapters.ts';
import { contrastNumbers } from './contrast.ts';
import { exampleNumbers } from './example.ts';
import { latentNumbers } from './latents.ts';
import { levelNumbers } from './levels.ts';
import { networkNumbers } from './networks.ts';
import { shapeNumbers } from './shapes.ts';
import { strideNumbers } from './strides.ts';
import { trainingNumbers } from './training.ts';

export const diffusionNumbers = {
  ...shapeNumbers,
  ...networkNumbers,
  ...adapterNumbers,
  ...levelNumbers,
  ...latentNumbers,
  ...trainingNumbers,
  ...exampleNumbers,
  ...strideNumbers,
  ...contrastNumbers,
};
