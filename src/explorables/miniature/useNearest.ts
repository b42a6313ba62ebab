import { useEffect, useState } from 'preact/hooks';
import { miniature } from '#src/miniature/worker/client.ts';
import type { Scene } from '#src/miniature/world/attributes.ts';
import type { Neighbour } from '#src/miniature/training-pictures.ts';

/** Neighbours that are shown. */
const count = 4;

export interface Found {
  readonly neighbours: readonly Neighbour[];
  /** How near a fresh drawing of the same scene, which training never saw, comes to its nearest. */
  readonly usual: number;
}

/**
 * The training pictures nearest to the first picture at once, to another, which ends a search, once `search`
 * has been called.
 */
export function useNearest(picture: Float32Array, judged: Scene, seed: number) {
  const [asked, ask] = useState<Float32Array | undefined>(picture);
  const [share, tell] = useState(0);
  const [found, setFound] = useState<Found>();

  useEffect(() => {
    setFound(undefined);
    if (asked !== picture) return;
    const controller = new AbortController();
    const { signal } = controller;
    const near = async (to: Float32Array, from: number) => {
      const progress = ({ compared, all }: { compared: number; all: number }): void =>
        tell(from + compared / all / 2);
      const ask = { picture: to, count };
      return (await miniature().run('nearest', ask, { signal, progress })).neighbours;
    };
    const search = async (): Promise<void> => {
      const neighbours = await near(picture, 0);
      const { freshDrawing } = await import('./fresh.ts');
      const [usual] = await near(freshDrawing(judged, seed), 0.5);
      setFound({ neighbours, usual: usual!.distance });
    };
    tell(0);
    // A search that fails is one that was not made: the button is there again.
    search().catch(() => ask(undefined));
    return () => controller.abort();
  }, [asked, picture]);

  return { searching: asked === picture && !found, share, found, search: () => ask(picture) };
}
