/** A blur of pictures. */
import { side } from './pose.ts';

const plane = side * side;

/** Each pixel's mean over the 3 × 3 pixels around it that lie in the picture (3 · 32 · 32). */
export function blurred(picture: Float32Array): Float32Array {
  const out = new Float32Array(picture.length);
  for (let first = 0; first < picture.length; first += plane)
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) {
        let [sum, count] = [0, 0];
        for (let v = Math.max(0, y - 1); v <= Math.min(side - 1, y + 1); v++)
          for (let u = Math.max(0, x - 1); u <= Math.min(side - 1, x + 1); u++) {
            sum += picture[first + v * side + u]!;
            count += 1;
          }
        out[first + y * side + x] = sum / count;
      }
  return out;
}
