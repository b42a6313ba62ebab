import { distance, type Painted } from '../kit/trained/paint.ts';
import { Strip } from '../kit/trained/Strip.tsx';
import type { Answer } from './ask.ts';
import type { Words } from './strings.ts';

/** The shipped LoRA at some scales, over many prompts. */
export type Measured = readonly {
  readonly scale: number;
  readonly n: number;
  readonly degree: number;
  readonly share: number;
}[];

/** How far the LoRA moves the pictures on average. */
export const changeOf = ({ before, after }: Answer): number =>
  before.reduce((sum, { picture }, i) => sum + distance(picture, after[i]!.picture), 0) /
  before.length;

interface Props {
  words: Words;
  answer: Answer;
  measured: Measured;
}

/** The same noises without the LoRA and with it. */
export function Shown({ words, answer, measured }: Props) {
  const { wanted, before, after } = answer;
  const row = (scale: number, painted: readonly Painted[]) => (
    <Strip
      title={words.row(scale)}
      items={painted.map(({ picture, judged }, key) => ({
        key,
        picture,
        alt: words.alt(wanted.seed + key, scale, judged),
      }))}
    />
  );
  const near = measured.reduce((best, each) =>
    Math.abs(each.scale - wanted.scale) < Math.abs(best.scale - wanted.scale) ? each : best,
  );
  return (
    <>
      {row(0, before)}
      {row(wanted.scale, after)}
      <p>{words.measured(near.scale, near.n, near.degree, near.share)}</p>
    </>
  );
}
