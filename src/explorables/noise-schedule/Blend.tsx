import { significant } from '#src/drawing/format.ts';
import { Root, Tint, Var } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { blend, snr } from '#src/maths/schedules.ts';
import type { Schedule } from '#src/maths/schedules.ts';
import { Readout } from '../kit/readouts.tsx';
import { averagedNoise } from './model.ts';
import { view, weight } from './strings.ts';

interface Props {
  schedule: Schedule;
  t: number;
}

/** x_t = √ᾱ_t x_0 + √(1 − ᾱ_t) ε with the numbers of this step in place of the roots. */
export function Equation({ schedule, t }: Props) {
  const { signal, noise } = blend(schedule, t);
  return (
    <p class="equation">
      <Var sub={String(t)}>x</Var> = <Tint of="signal">{weight(signal)}</Tint> <Var sub="0">x</Var>{' '}
      + <Tint of="noise">{weight(noise)}</Tint> <Var>ϵ</Var>
    </p>
  );
}

const alphaBar = (
  <Var sub="t" bar>
    α
  </Var>
);
const signalSymbol = (
  <Tint of="signal">
    <Root>{alphaBar}</Root>
  </Tint>
);
const noiseSymbol = (
  <Tint of="noise">
    <Root>1 − {alphaBar}</Root>
  </Tint>
);

export function Weights({ locale, schedule, t, side }: Props & { locale: Locale; side: number }) {
  const words = view[locale];
  const { signal, noise } = blend(schedule, t);
  const label = (name: string, symbol: typeof alphaBar) => (
    <>
      {name} {symbol}
    </>
  );
  return (
    <Readout
      items={[
        {
          key: 'signal',
          label: label(words.signal, signalSymbol),
          value: weight(signal),
          hue: 'signal',
        },
        {
          key: 'noise',
          label: label(words.noise, noiseSymbol),
          value: weight(noise),
          hue: 'noise',
        },
        { key: 'snr', label: words.snr, value: significant(snr(schedule, t)) },
        { key: 'averaged', label: words.averaged, value: weight(averagedNoise(noise, side)) },
      ]}
    />
  );
}
