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

export const ask: Ask<Wanted, Answer> = async (wanted, { client, signal, show }) => {
  const captions = [...wanted.captions, wanted.exchanged];
  const texts = captions.map((caption) => inNumbers(caption));
  const pictures = scenes.map((scene) => drawScene(scene));
  const { cosines, scale } = await client.run('compare', { texts, pictures }, { signal });
  show({ wanted, cosines: cosines.slice(0, -1), exchanged: cosines.at(-1)!, scale });
};
