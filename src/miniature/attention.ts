/** Where pictures look at the words of their texts. */
import { latentSide } from './nets/latent.ts';
import type { AttentionMaps } from './nets/denoiser.ts';
import { contextLength } from './world/tokens.ts';

const places = latentSide ** 2;

/**
 * The mean over layers and heads of the maps of the last n pictures of a batch, for each 14 · 8 · 8 numbers;
 * coarse maps are enlarged.
 */
export function meanAttention(maps: AttentionMaps, n: number): Float32Array {
  const mean = new Float32Array(n * contextLength * places);
  for (const { side, heads, weights } of maps.values()) {
    const factor = latentSide / side;
    const first = weights.length / (side ** 2 * contextLength) - n * heads;
    for (let map = 0; map < n * heads; map++)
      for (let place = 0; place < places; place++) {
        const row = Math.floor(place / latentSide / factor);
        const column = Math.floor((place % latentSide) / factor);
        const source = (((first + map) * side + row) * side + column) * contextLength;
        const target = Math.floor(map / heads) * contextLength * places + place;
        for (let word = 0; word < contextLength; word++)
          mean[target + word * places]! += weights[source + word]! / (heads * maps.size);
      }
  }
  return mean;
}
