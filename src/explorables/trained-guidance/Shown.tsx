import type { Language } from '#src/miniature/world/attributes.ts';
import { rightOf, type Painted } from '../kit/trained/paint.ts';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer } from './ask.ts';
import { variety } from './model.ts';
import type { Words } from './strings.ts';

/** How often everything was right at some scales, over many prompts. */
export type Measured = readonly {
  readonly s: number;
  readonly share: number;
  readonly n: number;
}[];

interface Props {
  words: Words;
  locale: Language;
  answer: Answer;
  measured: Measured;
}

/** The four samples without extrapolation, and below them those of the same noises at the scale asked. */
export function Shown({ words, locale, answer, measured }: Props) {
  const { wanted, plain, guided } = answer;
  const { prompt, seed } = wanted;
  const row = (s: number, painted: readonly Painted[]) => (
    <Strip
      title={words.row(s, variety(painted.map(({ picture }) => picture)))}
      items={painted.map(({ picture, judged }, key) => {
        const { right, all } = rightOf(prompt, judged, locale);
        const alt = words.alt(seed + key, s, judged);
        return { key, picture, alt, note: words.right(right, all) };
      })}
    />
  );
  const nearest = measured.reduce((best, each) =>
    Math.abs(each.s - wanted.s) < Math.abs(best.s - wanted.s) ? each : best,
  );
  return (
    <>
      {row(1, plain)}
      {row(wanted.s, guided)}
      <p>{words.measured(nearest.s, nearest.share, nearest.n)}</p>
    </>
  );
}
