import { percent } from '#src/drawing/format.ts';
import { signs } from './corpus.ts';
import { before, probe, type PlaceName } from './lesson.ts';
import type { view } from './strings.ts';

/** Signs that are listed. */
const rows = 7;

interface Props {
  words: (typeof view)['en'];
  place: PlaceName;
  /** The model's own probability of each sign, and what is drawn from. */
  own: readonly number[];
  drawn: readonly number[];
}

const shown = (sign: string): string => (sign === ' ' ? '_' : sign === '\n' ? '/' : sign);

/** The likeliest next signs: what the model gives them, and what the settings leave. */
export function Next({ words, place, own, drawn }: Props) {
  const right = probe[before[place].length];
  const listed = [...own.keys()].sort((i, j) => own[j]! - own[i]!).slice(0, rows);
  return (
    <table class="figure-table next">
      <caption>{words.next(before[place].replaceAll(' ', '_'))}</caption>
      <thead>
        <tr>
          <th scope="col">{words.sign}</th>
          <th scope="col">
            <span class="visually-hidden">{words.bar}</span>
          </th>
          <th scope="col">{words.own}</th>
          <th scope="col">{words.drawn}</th>
        </tr>
      </thead>
      <tbody class="notranslate">
        {listed.map((i) => (
          <tr key={i} data-hue={signs[i] === right ? 'reward' : undefined}>
            <th scope="row">{`${shown(signs[i]!)}${signs[i] === right ? ' ✓' : ''}`}</th>
            <td>
              <span class="bar" style={{ inlineSize: percent(drawn[i]!, 1) }} />
            </td>
            <td>{percent(own[i]!, 1)}</td>
            <td>{percent(drawn[i]!, 1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
