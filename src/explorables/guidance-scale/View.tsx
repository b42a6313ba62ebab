import { useMemo } from 'preact/hooks';
import { fixed } from '#src/drawing/format.ts';
import { Var } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Curves, hues, measures } from './Curves.tsx';
import { cloud, curves, labels, ladderOf, measure, state as schema } from './model.ts';
import { Plane } from './Plane.tsx';
import { view } from './strings.ts';

const id = 'guidance-scale';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ s, label, steps, seed, fault }, change] = useUrlState(id, schema);
  const down = useMemo(() => ladderOf(Number(steps)), [steps]);
  const samples = useMemo(() => cloud(label, s, seed, down, fault), [label, s, seed, down, fault]);
  const now = useMemo(() => measure(label, s, samples), [samples]);
  const all = useMemo(() => curves(label, seed, down, fault), [label, seed, down, fault]);

  return (
    <>
      <div class="scene">
        <Plane words={words} title={words.seen(now)} label={label} samples={samples} />
        <div>
          <Controls>
            <Slider
              label={
                <>
                  {words.scale} <Var>s</Var>
                </>
              }
              range={fields.s}
              value={s}
              text={words.scaleText(s)}
              onChange={(next) => change({ s: next })}
            />
          </Controls>
          <Readout
            items={measures.map((name) => ({
              key: name,
              label: words[name],
              value: fixed(now[name], name === 'fidelity' ? 3 : 2),
              hue: hues[name],
            }))}
          />
          <Curves words={words} title={words.curveTitle(now)} curves={all} now={now} />
        </div>
      </div>
      <Controls>
        <Options
          label={words.label}
          name={`${id}-label`}
          options={labels.map((value) => ({ value, label: words.className(value) }))}
          value={label}
          onChange={(next) => change({ label: next })}
        />
        <Options
          label={words.steps}
          name={`${id}-steps`}
          options={fields.steps.options.map((value) => ({ value, label: value }))}
          value={steps}
          onChange={(next) => change({ steps: next })}
        />
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.otherNoise}
        </Action>
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(words.className(label), seed, steps, now)}
      />
    </>
  );
}
