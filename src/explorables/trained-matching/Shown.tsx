import { fixed } from '#src/drawing/format.ts';
import { drawScene } from '#src/miniature/world/draw.ts';
import { Panel } from '../kit/trained/Panel.tsx';
import type { Answer } from './ask.ts';
import { scenes, shares } from './model.ts';
import type { Words } from './strings.ts';

const pictures = scenes.map((scene) => drawScene(scene));

interface RowProps {
  words: Words;
  caption: string;
  cosines: readonly number[];
  scale: number;
  mark?: boolean;
}

function Row({ words, caption, cosines, scale, mark = false }: RowProps) {
  const parts = shares(cosines, scale);
  return (
    <tr data-mark={mark || undefined}>
      <th scope="row">
        {mark && <b>{words.exchanged} </b>}
        {caption}
      </th>
      {cosines.map((cosine, i) => (
        <td key={i} style={{ '--part': parts[i]! }} title={words.cell(cosine, parts[i]!)}>
          {fixed(cosine, 2)}
        </td>
      ))}
    </tr>
  );
}

/** The matrix of the trained encoders, and the changed caption's row below its own. */
export function Shown({ words, answer }: { words: Words; answer: Answer }) {
  const { wanted, cosines, exchanged, scale } = answer;
  const { row, captions } = wanted;
  const changed = captions[row] !== wanted.exchanged;
  return (
    <div class="cosines">
      <table>
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.texts}</th>
            {pictures.map((picture, i) => (
              <th key={i} scope="col">
                <Panel values={picture} alt={words.pictureNo(i + 1, captions[i]!)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {captions.map((caption, i) => [
            <Row key={i} {...{ words, caption, scale }} cosines={cosines[i]!} />,
            i === row && changed && (
              <Row
                key="exchanged"
                {...{ words, scale }}
                caption={wanted.exchanged}
                cosines={exchanged}
                mark
              />
            ),
          ])}
        </tbody>
      </table>
      <p>{words.scale(scale)}</p>
    </div>
  );
}
