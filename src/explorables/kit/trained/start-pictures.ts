/** The pictures that the encoder may read; to be fetched when one of them is wanted. */
import { draw } from '#src/drawing/pictures.ts';
import { drawScene } from '#src/miniature/world/draw.ts';
import { pictureSide, sceneOf, type PictureName } from './pixels.ts';

/** A picture to begin from, 3 · 32 · 32 numbers in [−1, 1], channel first. */
export function pictureOf(name: PictureName): Float32Array {
  if (name === 'ring') return drawScene(sceneOf(5, 3, 6, 1, 1, 1));
  if (name === 'cross') return drawScene(sceneOf(6, 2, 7, 0, 0, 4));
  const { values } = draw(name, pictureSide);
  return Float32Array.from(values, (_, i) => {
    const [channel, pixel] = [Math.floor(i / pictureSide ** 2), i % pictureSide ** 2];
    return 2 * values[3 * pixel + channel]! - 1;
  });
}
