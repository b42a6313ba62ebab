import { fixed } from '#src/drawing/format.ts';
import type { Clothes } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  t: number;
  place: readonly [number, number];
  answer: Clothes;
}

/** One prediction in four forms, and the two mixtures that lead back to where the walker stands. */
export function Answers({ words, t, place, answer }: Props) {
  const { clean, noise, velocity, v } = answer;
  const rows = [
    { key: 'place', name: words.place, at: place, hue: 'ink' },
    { key: 'clean', name: words.clean, at: clean, hue: 'signal' },
    { key: 'noise', name: words.noise, at: noise, hue: 'noise' },
    { key: 'velocity', name: words.velocity, at: velocity, hue: 'accent' },
    { key: 'v', name: words.v, at: v, hue: 'ink' },
  ] as const;
  return (
    <table class="figure-table">
      <caption>{words.answers(t)}</caption>
      <tbody>
        {rows.map(({ key, name, at: [x, y], hue }) => (
          <tr key={key} data-hue={hue}>
            <th scope="row">{name}</th>
            <td>{fixed(x, 3)}</td>
            <td>{fixed(y, 3)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
