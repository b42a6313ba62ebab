/** How large each part of the miniature is, counted from the layouts of its tensors. */
import { countOf } from '../tensors/parameters.ts';
import { decoderLayout, encoderLayout, latentSize, pictureSide } from './nets/autoencoder.ts';
import { denoiserLayout } from './nets/denoiser.ts';
import { textLayout } from './nets/text.ts';
import { partLayouts } from './parts.ts';
import { trainingCount } from './training-pictures.ts';
import { fileLength } from './weights.ts';
import { sceneCount } from './world/scenes.ts';
import { contextLength, vocabularySize } from './world/tokens.ts';

export const sizes = {
  /** Numbers that were learned. */
  text: countOf(textLayout),
  denoiser: countOf(denoiserLayout),
  decoder: countOf(decoderLayout),
  encoder: countOf(encoderLayout),
  /** Bytes of what a text needs to become a picture, as it is sent. */
  bytes: fileLength(partLayouts.paint),
  /** Entries of the vocabulary, with its three marks, and places in a text. */
  words: vocabularySize,
  context: contextLength,
  /** Numbers in a picture and in its latent. */
  picture: 3 * pictureSide ** 2,
  latent: latentSize,
  /** Different scenes, and pictures that the denoiser learned from. */
  scenes: sceneCount,
  trainingPictures: trainingCount,
} as const;
