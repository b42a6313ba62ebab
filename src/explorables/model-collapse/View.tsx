import { useMemo } from 'preact/hooks';
import { percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import * as refits from '#src/maths/refits.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
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
  const [{ m, share, estimator, n, seed, fault }, change] = useUrlState(id, schema);
  const setting = useMemo(() => ({ m, share, estimator }), [m, share, estimator]);
  const fits = useMemo(() => model.fitsOf(setting, seed, fault), [setting, seed, fault]);
  const runs = useMemo(
    () => model.varianceRuns(setting, simulated, seed, fault),
    [setting, seed, fault],
  );
  const median = useMemo(() => model.medians(runs), [runs]);
  const expected = useMemo(() => refits.expectedVariances(setting, model.most), [setting]);
  const fit = fits[n]!;
  const tail = model.tail(fit);
  const real = refits.realCount(setting);

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
          { key: 'tail', label: words.tail, value: tail < 5e-5 ? '< 0.01%' : percent(tail, 2) },
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
          label={words.points}
          symbol="M"
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
          options={refits.estimators.map((value) => ({ value, label: words.estimators[value] }))}
          value={estimator}
          onChange={(next) => change({ estimator: next })}
        />
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.again}
        </Action>
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(n, m, share, fit.variance, expected[n]!, median[n]!)}
      />
    </>
  );
}
