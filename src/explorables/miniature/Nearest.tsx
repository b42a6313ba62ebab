import { fixed } from '#src/drawing/format.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import { inWords } from '#src/miniature/reading.ts';
import type { Language } from '#src/miniature/world/attributes.ts';
import { Action } from '../kit/controls.tsx';
import { pictureFrom } from '../kit/trained/pixels.ts';
import type { Painting } from './painting.ts';
import type { Words } from './words.ts';
import { useNearest } from './useNearest.ts';

export interface Props {
  words: Words;
  locale: Language;
  painting: Painting;
}

/** The training pictures nearest to the finished one, of which a copy would be much nearer than a fresh drawing is. */
export function Nearest({ words, locale, painting }: Props) {
  const { picture, judged, wanted } = painting;
  const { searching, share, found, search } = useNearest(picture, judged, wanted.seed);
  if (!found)
    return (
      <div class="controls">
        <Action onClick={search} disabled={searching}>
          {searching ? words.searching(share) : words.search}
        </Action>
      </div>
    );
  return (
    <div class="nearest">
      <p>{words.nearest(found.neighbours[0]!.distance, found.usual)}</p>
      <ol>
        {found.neighbours.map(({ index, picture: other, scene, distance }) => (
          <li key={index}>
            <Pixels picture={pictureFrom(other)} alt={inWords(scene, locale)} />
            <span>{words.numbered(index)}</span>
            <span>{fixed(distance, 3)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
