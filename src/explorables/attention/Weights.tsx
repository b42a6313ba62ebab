import { fixed, percent } from '#src/drawing/format.ts';
import { row } from '#src/maths/linear-algebra.ts';
import { tokens, type Layer, type Token } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  layer: Layer;
  asks: Token;
  mask: boolean;
}

/** For each head who looks at whom; behind it, what the token takes away. */
export function Weights({ words, layer, asks, mask }: Props) {
  const { heads, outputs } = layer;
  return (
    <>
      {heads.map(({ weights }, head) => (
        <table key={head} class="figure-table weights">
          <caption>{words.weightsOf(head + 1, heads.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.asks}</th>
              {tokens.map((token, i) => (
                <th key={token} scope="col">
                  {words.tokens[i]}
                </th>
              ))}
              {head === heads.length - 1 && <th scope="col">{words.output}</th>}
            </tr>
          </thead>
          <tbody>
            {tokens.map((token, i) => (
              <tr key={token} data-hue={token === asks ? 'accent' : undefined}>
                <th scope="row">{words.tokens[i]}</th>
                {tokens.map((other, j) => {
                  const weight = row(weights, i)[j]!;
                  return (
                    <td key={other} style={{ '--weight': percent(weight) }}>
                      {mask && j > i ? words.hidden : fixed(weight, 3)}
                    </td>
                  );
                })}
                {head === heads.length - 1 && (
                  <td>{`(${[...row(outputs, i)].map((value) => fixed(value, 2)).join(', ')})`}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
