import { fixed } from '#src/drawing/format.ts';
import { firstMove, gradients, moved, partNames, parts } from './model.ts';
import type { Parameters, State } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  path: readonly Parameters[];
  now: Parameters;
  fault: State['fault'];
}

const symbols = { w1: 'w', b1: 'b', theta1: 'θ₁', theta2: 'θ₂', w2: 'w', b2: 'b' } as const;

/** Every trained number with its gradient, last part first: the order in which they wake. */
export function Parts({ words, path, now, fault }: Props) {
  const { table } = words;
  const { parameters } = gradients(now, fault);
  return (
    <table class="figure-table">
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {table.part}
          </th>
          <th scope="col">{table.now}</th>
          <th scope="col">{table.gradient}</th>
          <th scope="col">{table.first}</th>
        </tr>
      </thead>
      {[...partNames].reverse().map((part) => (
        <tbody key={part} class={moved(path[0]!, now, part) > 0 ? 'moved' : undefined}>
          {parts[part].map((name, i) => (
            <tr key={name}>
              {i === 0 && (
                <th scope="rowgroup" rowSpan={2}>
                  {words.parts[part]}
                </th>
              )}
              <th scope="row">{symbols[name]}</th>
              <td>{fixed(now[name], 3)}</td>
              <td>{fixed(parameters[name], 3)}</td>
              {i === 0 && (
                <td rowSpan={2} class="first">
                  {words.firstMove(firstMove(path, part))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
