/** Drawings that training never saw; to be fetched when the nearest pictures are asked for. */
import { drawScene } from '#src/miniature/world/draw.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import { noise } from '#src/tensors/noise.ts';

/** A scene drawn once more, where the seed says. */
export const freshDrawing = (scene: Scene, seed: number): Float32Array =>
  drawScene(scene, noise(seed, 9).uniform);
