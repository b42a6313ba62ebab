/** A picture to its latent and back, as it is and disturbed. */
import type { PartName } from '#src/miniature/parts.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { disturbed, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  readonly picture: Float32Array;
  readonly latent: Float32Array;
  readonly disturbed: Float32Array;
  /** The latent decoded as it is, and disturbed. */
  readonly back: Float32Array;
  readonly decoded: Float32Array;
}

export const parts: readonly PartName[] = ['paint', 'encoder'];

export const ask: Ask<Wanted, Answer> = async (wanted, { client, signal, show }) => {
  const { pictureOf } = await import('../kit/trained/start-pictures.ts');
  const picture = pictureOf(wanted.picture);
  const { latent } = await client.run('encode', { picture }, { signal });
  const other = disturbed(latent, wanted);
  const { pictures } = await client.run('decode', { latents: [latent, other] }, { signal });
  const [back, decoded] = [pictures[0]!, pictures[1]!];
  show({ wanted, picture, latent, disturbed: other, back, decoded });
};
