import { fixed } from '#src/drawing/format.ts';
import type { Contrast } from '#src/maths/contrastive.ts';
import { Icon } from './Icon.tsx';
import { names } from './model.ts';
import type { Show, view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  found: Contrast;
  show: Show;
}

/** Every picture (row) against every caption (column); the deeper the colour, the larger. */
export function Matrix({ words, found, show }: Props) {
  const cells = { cosine: found.similarity, rows: found.byRow, columns: found.byColumn }[show];
  return (
    <table class="matrix">
      <caption>{words.captionOf[show]}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col" data-hue="text">
              {words.names[name]}
            </th>
          ))}
          {show === 'rows' && (
            <th scope="col" class="loss">
              {words.loss}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {cells.map((line, i) => {
          const name = names[i]!;
          return (
            <tr key={name}>
              <th scope="row">
                <svg viewBox="0 0 24 24" role="img" aria-label={words.pictureOf(words.names[name])}>
                  <Icon name={name} x={12} y={12} size={24} />
                </svg>
              </th>
              {line.map((value, j) => (
                <td
                  key={names[j]}
                  class={i === j ? 'pair' : undefined}
                  style={{ '--depth': Math.round(100 * Math.max(0, value)) / 100 }}
                >
                  {fixed(value, 2)}
                </td>
              ))}
              {show === 'rows' && <td class="loss">{fixed(found.rowLosses[i]!, 2)}</td>}
            </tr>
          );
        })}
      </tbody>
      {show === 'columns' && (
        <tfoot>
          <tr>
            <th scope="row" class="loss">
              {words.loss}
            </th>
            {found.columnLosses.map((value, j) => (
              <td key={names[j]} class="loss">
                {fixed(value, 2)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}
