import { useMemo } from 'preact/hooks';
import { toPicture } from '#src/drawing/pictures.ts';
import type { Drawing } from '#src/drawing/pictures.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { Tint, Var } from '#src/drawing/Symbols.tsx';
import { difference, latentMaps, mapGrid } from './model.ts';
import type { Counts, Subject } from './model.ts';
import type { Latent } from './patch-code.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  name: Subject;
  k: number;
  original: Drawing;
  latent: Latent;
  decoded: Drawing;
  error: number;
  counts: Counts;
}

const hat = (
  <span class="hat">
    <Var>x</Var>
  </span>
);

/** The way of a picture: as it is, its latent, what comes back, and what does not. */
export function Panels({ words, name, k, original, latent, decoded, error, counts }: Props) {
  const before = useMemo(() => toPicture(original), [original]);
  const after = useMemo(() => toPicture(decoded), [decoded]);
  const lost = useMemo(() => toPicture(difference(original, decoded)), [original, decoded]);
  const maps = useMemo(() => latentMaps(latent), [latent]);
  const { columns, rows } = mapGrid(k);
  return (
    <ul class="panels">
      <li>
        <Pixels picture={before} alt={words.alt.original(name, original.size)} />
        <Tint of="pixel">
          <b>{words.original}</b> <Var>x</Var>
        </Tint>
        <span>{words.shape(3, original.size, counts.picture)}</span>
      </li>
      <li>
        <div class="maps">
          <div style={{ '--columns': columns, '--rows': rows }}>
            <Pixels picture={maps} alt="" />
          </div>
        </div>
        <Tint of="latent">
          <b>{words.latent}</b> <Var>z</Var>
          {k > columns * rows && words.first(columns * rows)}
        </Tint>
        <span>{words.shape(k, latent.side, counts.latent)}</span>
      </li>
      <li>
        <Pixels picture={after} alt={words.alt.decoded(name, k)} />
        <Tint of="pixel">
          <b>{words.decoded}</b> {hat}
        </Tint>
        <span>{words.error(error)}</span>
      </li>
      <li>
        <Pixels picture={lost} alt={words.alt.lost(name, k)} />
        <span class="name">
          <b>{words.lost}</b> <Var>x</Var> − {hat}
        </span>
        <span>{words.lostNote}</span>
      </li>
    </ul>
  );
}
