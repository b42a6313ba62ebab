/** All captions, and the changed one, beside all pictures. */
import type { PartName } from '#src/miniature/parts.ts';
import { drawScene } from '#src/miniature/world/draw.ts';
import { inNumbers } from '#src/miniature/reading.ts';
import type { Ask } from '../kit/trained/useAnswer.ts';
import { scenes, type Wanted } from './model.ts';

export interface Answer {
  readonly wanted: Wanted;
  /** By caption, then by picture. */
  readonly cosines: readonly (readonly number[])[];
  /** Of the changed caption with the pictures. */
  readonly exchanged: readonly number[];
  readonly scale: number;
}

export const parts: readonly PartName[] = ['paint', 'contrast'];

/** The question of some captions with all pictures. */
export const comparison = (captions: readonly string[], fault: Wanted['fault']) => ({
  texts: captions.map((caption) => inNumbers(caption)),
  pictures: scenes.map((scene) => drawScene(scene)),
  undivided: fault === 'undivided',
});

export const ask: Ask<Wanted, Answer> = async (wanted, { client, signal, show }) => {
  const question = comparison([...wanted.captions, wanted.exchanged], wanted.fault);
  const { cosines, scale } = await client.run('compare', question, { signal });
  show({ wanted, cosines: cosines.slice(0, -1), exchanged: cosines.at(-1)!, scale });
};
