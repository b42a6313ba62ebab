import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { percent, significant } from '../kit/format.ts';
import { Readout, Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Funnel } from './Funnel.tsx';
import * as model from './model.ts';
import { view } from './strings.ts';
import { Variances } from './Variances.tsx';

const id = 'model-collapse';
const { state: schema } = model;
const { fields } = schema;

/** Chains behind the median, and how many of them are drawn. */
const [simulated, drawn] = [101, 12];

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ m, share, estimator, n, seed }, change] = useUrlState(id, schema);
  const setting = useMemo(() => ({ m, share, estimator }), [m, share, estimator]);
  const fits = useMemo(() => model.chain(setting, model.most, seed), [setting, seed]);
  const runs = useMemo(() => model.varianceRuns(setting, simulated, seed), [setting, seed]);
  const median = useMemo(() => model.medians(runs), [runs]);
  const expected = useMemo(() => model.expectedVariances(setting), [setting]);
  const fit = fits[n]!;
  const real = model.realCount(setting);

  return (
    <>
      <div class="plots">
        <Funnel words={words} fits={fits} n={n} />
        <Variances words={words} runs={runs.slice(0, drawn)} {...{ median, expected, n }} />
      </div>
      <Readout
        items={[
          { key: 'here', label: words.here, value: significant(fit.variance, 2), hue: 'accent' },
          { key: 'expected', label: words.expectation, value: significant(expected[n]!, 2) },
          { key: 'median', label: words.median, value: significant(median[n]!, 2) },
          { key: 'tail', label: words.tail, value: percent(model.tail(fit), 2) },
        ]}
      />
      <Controls>
        <Slider
          label={words.generation}
          range={fields.n}
          value={n}
          text={`n = ${n}`}
          onChange={(next) => change({ n: next })}
        />
        <Slider
          label={
            <>
              {words.points} <Var>M</Var>
            </>
          }
          range={fields.m}
          value={m}
          text={`M = ${m}`}
          onChange={(next) => change({ m: next })}
        />
        <Slider
          label={words.share}
          range={fields.share}
          value={share}
          text={words.realPoints(share, real, m)}
          onChange={(next) => change({ share: next })}
        />
        <Options
          label={words.estimator}
          name={`${id}-estimator`}
          options={model.estimators.map((value) => ({ value, label: words.estimators[value] }))}
          value={estimator}
          onChange={(next) => change({ estimator: next })}
        />
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.again}
        </Action>
      </Controls>
      <Spoken text={words.spoken(n, m, share, fit.variance, expected[n]!, median[n]!)} />
    </>
  );
}
