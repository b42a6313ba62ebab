import { Tint, Var } from '#src/drawing/Symbols.tsx';
import { Latent, Panel } from '../kit/trained/Panel.tsx';
import type { StartName } from './model.ts';
import type { Moment } from './painting.ts';
import type { Words } from './words.ts';

/** The latent, what the denoiser takes for the finished picture, and the latent decoded as it is. */
export function Moments({ words, moment }: { words: Words; moment: Moment }) {
  const { k, n, t, latent, clean, picture } = moment;
  return (
    <ul class="moments">
      <li>
        <Latent values={latent} alt={words.latentAlt(k, n)} />
        <Tint of="latent">
          <b>{words.latent}</b> <Var>z</Var>
        </Tint>
        <span>{words.level(t)}</span>
      </li>
      <li>
        <Panel values={clean} alt={words.cleanAlt(k, n)} />
        <b>{words.clean}</b>
        <span>{k === 0 ? words.notAsked : words.cleanNote}</span>
      </li>
      <li>
        <Panel values={picture} alt={words.pictureAlt(k, n)} />
        <Tint of="pixel">
          <b>{words.picture}</b>
        </Tint>
        <span>{words.after(k, n)}</span>
      </li>
    </ul>
  );
}

/** The picture that it begins from, if any, and what the denoiser took for the finished one at some steps. */
export function Row({
  words,
  row,
  from,
  start,
}: {
  words: Words;
  row: readonly { k: number; picture: Float32Array | undefined }[];
  from: StartName;
  start: Float32Array | undefined;
}) {
  return (
    <div class="row">
      <p>{words.row}</p>
      <ol>
        {from !== 'none' && (
          <li>
            <Panel values={start} alt={words.starts[from]} />
            <span>{words.start}</span>
          </li>
        )}
        {row.map(({ k, picture }) => (
          <li key={k}>
            <Panel values={picture} alt={words.rowAlt(k)} />
            <span>{k}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
