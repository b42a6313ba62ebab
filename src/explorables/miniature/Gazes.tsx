import { useMemo } from 'preact/hooks';
import { percent } from '#src/drawing/format.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { pngUri } from '#src/drawing/png.ts';
import { gazes, pictureFrom } from '../kit/trained/pixels.ts';
import type { Words } from './words.ts';

interface Props {
  words: Words;
  prompt: readonly string[];
  attention: Float32Array;
  picture: Float32Array;
}

/** The picture once for each word, lit where its places looked at the word. */
export function Gazes({ words, prompt, attention, picture }: Props) {
  const all = useMemo(() => gazes(prompt, attention), [prompt, attention]);
  const below = useMemo(() => `url(${pngUri(pictureFrom(picture))})`, [picture]);
  if (all.length === 0) return null;
  return (
    <div class="gazes" style={{ '--below': below }}>
      <p>{words.gazes}</p>
      <ol>
        {all.map(({ word, share, veil }, i) => (
          <li key={i}>
            <div>
              <Pixels picture={veil} alt={words.gazeAlt(word, share)} />
            </div>
            <span class="tint" data-hue="text">
              {word}
            </span>
            <span>{percent(share)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
