/**
 * Classifier-free guidance (Ho and Salimans 2022), with the scale s as most programs count it: what is
 * said without the text, and s times the difference that the text makes. s = 0 leaves the text out,
 * s = 1 is the prediction with the text.
 */
export const guide = (without: Float32Array, given: Float32Array, s: number): Float32Array =>
  without.map((value, i) => value + s * (given[i]! - value));
