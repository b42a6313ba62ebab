import type { ComponentChildren } from 'preact';
import { count, fixed, percent } from '#src/drawing/format.ts';
import { spread } from '#src/maths/mixtures.ts';
import type { Mixture } from '#src/maths/mixtures.ts';
import { Readout } from '../kit/readouts.tsx';
import { Track } from './Track.tsx';

interface Props {
  words: {
    calls: string;
    distance: string;
    spread: string;
    same: string;
    seen: (name: string, k: number, n: number, distance: number) => string;
  };
  name: string;
  /** After the name: what else sets this sampler apart. */
  detail?: ComponentChildren;
  mixture: Mixture;
  result: { frames: readonly Float64Array[]; same: number };
  /** Mean distance to the data after k steps of n, with its standard error. */
  distance: { readonly mean: number; readonly error: number };
  k: number;
  n: number;
}

/** One sampler: its plane, and what its walk has cost and reached. */
export function Lane({ words, name, detail, mixture, result, distance, k, n }: Props) {
  const share = spread(result.frames[k]!) / spread(mixture.centres);
  return (
    <div class="lane">
      <p class="lane-name">
        {name}
        {detail}
      </p>
      <Track
        title={words.seen(name, k, n, distance.mean)}
        data={mixture.centres}
        frames={result.frames}
        at={k}
      />
      <Readout
        items={[
          { key: 'calls', label: words.calls, value: count(k) },
          {
            key: 'distance',
            label: words.distance,
            value: `${fixed(distance.mean, 3)} ± ${fixed(distance.error, 3)}`,
          },
          { key: 'spread', label: words.spread, value: percent(share) },
          { key: 'same', label: words.same, value: percent(result.same) },
        ]}
      />
    </div>
  );
}
