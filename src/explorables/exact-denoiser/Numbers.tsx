import { fixed, percent } from '#src/drawing/format.ts';
import { Root, Tint, Var } from '#src/drawing/Symbols.tsx';
import type { Blend } from '#src/maths/schedules.ts';
import { Readout } from '../kit/readouts.tsx';
import { gaussianFactor } from './model.ts';
import type { Answer } from './model.ts';

type Words = Record<
  'signal' | 'noise' | 'heaviest' | 'sharing' | 'distance' | 'gaussian' | 'factor',
  string
>;

const alphaBar = (
  <Var sub="t" bar>
    α
  </Var>
);

interface Props {
  words: Words;
  level: Blend;
  answer: Answer;
  /** Gaussian data has no points whose weights could be told. */
  gaussian: boolean;
}

export function Numbers({ words, level, answer, gaussian }: Props) {
  const amplitudes = [
    {
      key: 'signal',
      label: (
        <>
          {words.signal}{' '}
          <Tint of="signal">
            <Root>{alphaBar}</Root>
          </Tint>
        </>
      ),
      value: fixed(level.signal, 3),
      hue: 'signal' as const,
    },
    {
      key: 'noise',
      label: (
        <>
          {words.noise}{' '}
          <Tint of="noise">
            <Root>1 − {alphaBar}</Root>
          </Tint>
        </>
      ),
      value: fixed(level.noise, 3),
      hue: 'noise' as const,
    },
  ];
  if (gaussian) {
    const factor = fixed(gaussianFactor(level), 3);
    return (
      <>
        <Readout items={[...amplitudes, { key: 'factor', label: words.factor, value: factor }]} />
        <p class="remark">{words.gaussian}</p>
      </>
    );
  }
  const { weights, sharing, nearest } = answer;
  return (
    <Readout
      items={[
        ...amplitudes,
        { key: 'heaviest', label: words.heaviest, value: percent(Math.max(...weights), 1) },
        { key: 'sharing', label: words.sharing, value: fixed(sharing, 1) },
        { key: 'distance', label: words.distance, value: fixed(nearest.distance, 2) },
      ]}
    />
  );
}
