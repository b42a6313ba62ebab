/** Several pictures of one question, painted one after the other. */
import type { Request } from '#src/miniature/pipeline.ts';
import { read, verdicts } from '#src/miniature/reading.ts';
import type { Language, Scene } from '#src/miniature/world/attributes.ts';
import type { Work } from './useAnswer.ts';

export interface Painted {
  /** 3 · 32 · 32 numbers about [−1, 1], channel first. */
  readonly picture: Float32Array;
  /** What the geometric judge sees in it. */
  readonly judged: Scene;
  /** The clean latent that the denoiser saw in the first step. */
  readonly first: Float32Array;
}

/** Paints what is requested in this order; `each` hears of a picture as soon as it is finished. */
export async function paintAll<A>(
  { client, signal, report }: Work<A>,
  requests: readonly Request[],
  each: (painted: readonly Painted[]) => void = () => {},
): Promise<Painted[]> {
  const all = requests.reduce((sum, { steps }) => sum + steps, 0);
  const painted: Painted[] = [];
  let done = 0;
  for (const request of requests) {
    let first: Float32Array | undefined;
    const progress = ({ clean }: { readonly clean: Float32Array }): void => {
      first ??= clean;
      report(++done, all);
    };
    const { picture, judged } = await client.run('paint', request, { signal, progress });
    painted.push({ picture, judged, first: first! });
    each(painted);
  }
  return painted;
}

/** How many of the attributes that a prompt names are right in a picture, of how many. */
export function rightOf(
  prompt: string,
  judged: Scene,
  language: Language,
): { readonly right: number; readonly all: number } {
  const all = verdicts(read(prompt, language).asked, judged, language);
  return { right: all.filter(({ right }) => right).length, all: all.length };
}

/** Root of the mean square of the differences of two pictures. */
export function distance(a: Float32Array, b: Float32Array): number {
  let square = 0;
  for (let i = 0; i < a.length; i++) square += (a[i]! - b[i]!) ** 2;
  return Math.sqrt(square / a.length);
}
