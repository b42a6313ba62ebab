import { fixed } from '#src/drawing/format.ts';
import { predictionHues, predictionNames } from './Predictions.tsx';
import { distance } from './probe.ts';
import type { Probed } from './probe.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  s: number;
  probed: Probed;
}

/** The numbers of the three arrows: where each ends, and how far that is from the end of the first. */
export function ProbeTable({ words, s, probed }: Props) {
  const { caption, place, moved, ...names } = words.probe;
  const scales = { empty: '0', conditional: '1', guided: fixed(s, 1) };
  return (
    <table class="figure-table probe">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">s</th>
          <th scope="col">{place}</th>
          <th scope="col">{moved}</th>
        </tr>
      </thead>
      <tbody>
        {predictionNames.map((name) => (
          <tr key={name} data-hue={predictionHues[name]}>
            <th scope="row">{names[name]}</th>
            <td>{scales[name]}</td>
            <td>{words.place(probed[name])}</td>
            <td>{fixed(distance(probed.empty, probed[name]), 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
