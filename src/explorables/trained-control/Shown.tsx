import { Pixels } from '#src/drawing/Pixels.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer } from './ask.ts';
import { linesOf } from './model.ts';
import { inked } from './pad.ts';
import type { Words } from './strings.ts';

/** The sketch, the picture without it and the picture with it, and what it does to the first step. */
export function Shown({ words, answer }: { words: Words; answer: Answer }) {
  const { wanted, base, controlled, change, untrained } = answer;
  const [sketch, without, withIt] = words.panels as [string, string, string];
  const drawn = <Pixels picture={inked(linesOf(wanted.sketch))} alt={words.sketchAlt} />;
  const alt = (painted: typeof base, weight: number) => words.alt(painted.judged, weight);
  return (
    <>
      <Strip
        items={[
          { key: sketch, picture: { drawn }, alt: words.sketchAlt, label: sketch },
          { key: without, picture: base.picture, alt: alt(base, 0), label: without },
          {
            key: withIt,
            picture: controlled.picture,
            alt: alt(controlled, wanted.weight),
            label: withIt,
          },
        ]}
      />
      <p>{words.changes}</p>
      <Readout
        items={[
          { key: 'trained', label: words.asTrained(wanted.weight), value: words.change(change) },
          { key: 'untrained', label: words.untrained, value: words.change(untrained) },
        ]}
      />
    </>
  );
}
