import type { Language } from '#src/miniature/world/attributes.ts';
import { distance, rightOf } from '../kit/trained/paint.ts';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer } from './ask.ts';
import { many, samplerNames } from './model.ts';
import type { Words } from './strings.ts';

/** How often everything was right after some numbers of steps, in the order of the samplers. */
export type Measured = readonly {
  readonly steps: number;
  readonly n: number;
  readonly shares: readonly number[];
}[];

interface Props {
  words: Words;
  locale: Language;
  answer: Answer;
  measured: Measured;
}

/** Three samplers in the steps that are asked, and below each what it paints in many. */
export function Shown({ words, locale, answer, measured }: Props) {
  const { wanted, lanes } = answer;
  const items = (which: 'few' | 'many', steps: number) =>
    lanes.map((lane, i) => {
      const name = words.samplers[samplerNames[i]!];
      const { picture, judged } = lane[which];
      const { right, all } = rightOf(wanted.prompt, judged, locale);
      const apart = words.apart(distance(lane.few.picture, lane.many.picture));
      return {
        key: name,
        picture,
        alt: words.alt(name, steps, judged),
        label: name,
        note: which === 'few' ? apart : words.right(right, all),
      };
    });
  const near = measured.reduce((best, each) =>
    Math.abs(each.steps - wanted.steps) < Math.abs(best.steps - wanted.steps) ? each : best,
  );
  const shares = near.shares.map((share, i) =>
    words.share(words.samplers[samplerNames[i]!], share),
  );
  return (
    <>
      <Strip title={words.few(wanted.steps)} items={items('few', wanted.steps)} />
      <Strip title={words.many(many)} items={items('many', many)} />
      <p>{words.measured(near.steps, near.n, shares.join(words.join))}</p>
    </>
  );
}
