import { useMemo } from 'preact/hooks';
import { count, fixed, percent, significant } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Samples } from './Samples.tsx';
import { view } from './strings.ts';
import { Threshold } from './Threshold.tsx';

const id = 'memoriser';
const { state: schema } = model;
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ h, copies, m, steps, seed, fault }, change] = useUrlState(id, schema);
  const data = useMemo(() => model.dataOf({ h, copies, fault }), [h, copies, fault]);
  const samples = useMemo(
    () => model.outputs(data, Number(steps), m, seed),
    [data, steps, m, seed],
  );
  const tally = useMemo(() => model.tally(data, samples), [data, samples]);
  const { counts, copied, distinct } = tally;
  const share = counts[0]! / m;
  const expected = model.weightsOf(copies)[0]!;
  const p = model.pearson(counts, copies);

  return (
    <>
      <div class="scene">
        <Samples words={words} {...{ data, samples, tally, copies }} />
        <div>
          <Readout
            items={[
              {
                key: 'copied',
                label: words.copied,
                value: `${count(copied)} / ${count(m)}`,
                hue: 'risk',
              },
              {
                key: 'distinct',
                label: words.distinct,
                value: count(distinct),
                unit: words.expected(fixed(model.expectedDistinct(copies, m, h), 2)),
              },
              {
                key: 'first',
                label: words.first(copies),
                value: percent(share, 1),
                unit: words.expected(percent(expected, 1)),
              },
              { key: 'p', label: words.fit, value: p < 1e-4 ? '< 0.0001' : significant(p, 2) },
            ]}
          />
          <Threshold words={words} h={h} share={copied / m} />
        </div>
      </div>
      <Controls>
        <Slider
          label={words.blur}
          symbol="h"
          range={fields.h}
          value={h}
          text={`h = ${fixed(h, 2)}`}
          onChange={(next) => change({ h: next })}
        />
        <Slider
          label={words.copies}
          range={fields.copies}
          value={copies}
          text={words.timesOf(copies)}
          onChange={(next) => change({ copies: next })}
        />
        <Slider
          label={words.samples}
          symbol="M"
          range={fields.m}
          value={m}
          text={`M = ${count(m)}`}
          onChange={(next) => change({ m: next })}
        />
        <Options
          label={words.steps}
          name={`${id}-steps`}
          options={model.steps.map((value) => ({ value, label: value }))}
          value={steps}
          onChange={(next) => change({ steps: next })}
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
        spoken={words.spoken({ h, copies, m, steps, share, p }, tally)}
      />
    </>
  );
}
