/** One painting, with what the picture looked at on the way. */
import type { PartName } from '#src/miniature/parts.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { mapOf, moments, steps, type Wanted } from './model.ts';

export interface Moment {
  readonly k: number;
  /** What the denoiser takes for the finished picture. */
  readonly picture: Float32Array;
  /** [14, 8 · 8]: where the picture looked at each word of the text. */
  readonly attention: Float32Array;
}

export interface Answer {
  readonly wanted: Wanted;
  readonly moments: readonly Moment[];
}

export const parts: readonly PartName[] = ['paint'];

export const ask: Ask<Wanted, Answer> = async (wanted, { client, signal, report, show }) => {
  const seen: { readonly clean: Float32Array; readonly attention: Float32Array }[] = [];
  const { prompt, seed, fault } = wanted;
  await client.run(
    'paint',
    { text: inNumbers(prompt), seed, guidance: 3, steps, sampler: 'ddim' },
    {
      signal,
      progress: ({ clean, attention }) => {
        seen.push({ clean, attention: mapOf(attention, fault) });
        report(seen.length, steps);
      },
    },
  );
  const latents = moments.map((k) => seen[k - 1]!.clean);
  const { pictures } = await client.run('decode', { latents }, { signal });
  show({
    wanted,
    moments: moments.map((k, i) => ({
      k,
      picture: pictures[i]!,
      attention: seen[k - 1]!.attention,
    })),
  });
};
