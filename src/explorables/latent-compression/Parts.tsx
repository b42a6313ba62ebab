import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Part } from './detail.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  parts: readonly Part[];
}

/** The loss in calm patches, in busy ones, and between. */
export function Parts({ words, parts }: Props) {
  const { caption, error, share, names } = words.parts;
  return (
    <table class="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{error}</th>
          <th scope="col">{share}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, i) => (
          <tr key={i}>
            <th scope="row">{names[i]!(count(part.patches))}</th>
            <td>{fixed(part.error, 1)}</td>
            <td>{percent(part.share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
