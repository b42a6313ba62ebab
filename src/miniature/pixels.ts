/** Pictures as the world draws them, channel first, and as networks read them, channel last. */

/** [channels, pixels] to [pixels, channels]. */
export function pixelsOf(picture: Float32Array, channels = 3): Float32Array {
  const pixels = picture.length / channels;
  const out = new Float32Array(picture.length);
  for (let channel = 0; channel < channels; channel++)
    for (let i = 0; i < pixels; i++) out[i * channels + channel] = picture[channel * pixels + i]!;
  return out;
}

/** [pixels, channels] to [channels, pixels]. */
export function pictureOf(pixels: Float32Array, channels = 3): Float32Array {
  return pixelsOf(pixels, pixels.length / channels);
}

/** Buffers of one length, one after the other. */
export function joined(buffers: readonly Float32Array[]): Float32Array {
  const length = buffers[0]?.length ?? 0;
  const all = new Float32Array(buffers.length * length);
  buffers.forEach((buffer, i) => all.set(buffer, i * length));
  return all;
}
