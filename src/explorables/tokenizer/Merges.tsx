import { count } from '#src/drawing/format.ts';
import type { Merge } from '#src/maths/byte-pair.ts';
import type { Vocabulary } from './model.ts';
import { PieceSpan } from './Pieces.tsx';
import type { view } from './strings.ts';

/** How many of the last merges are listed. */
const rows = 6;

interface Props {
  words: (typeof view)['en'];
  merges: readonly Merge[];
  vocabulary: Vocabulary;
}

/** The newest merges, the latest last. */
export function Merges({ words, merges, vocabulary }: Props) {
  const first = Math.max(0, merges.length - rows);
  return (
    <table class="figure-table merges">
      <caption>{words.merges(merges.length)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.step}</th>
          <th scope="col">{words.pair}</th>
          <th scope="col">{words.times}</th>
        </tr>
      </thead>
      <tbody class="notranslate">
        {merges.slice(first).map(({ left, right, count: times }, i) => (
          <tr key={first + i}>
            <th scope="row">{count(first + i + 1)}</th>
            <td>
              <PieceSpan piece={vocabulary.piece(left)} /> +{' '}
              <PieceSpan piece={vocabulary.piece(right)} />
            </td>
            <td>{count(times)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
