import { useMemo } from 'preact/hooks';
import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { onGrid } from '../kit/plane-data.ts';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Curves, hues, measures } from './Curves.tsx';
import { cloud, curves, labels, ladderOf, measure, state as schema } from './model.ts';
import { fieldPlaces, Plane } from './Plane.tsx';
import { guidedField, probed as probedAt } from './probe.ts';
import { ProbeTable } from './ProbeTable.tsx';
import { view } from './strings.ts';

const id = 'guidance-scale';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ s, label, steps, seed, t, x, y, field, fault }, change] = useUrlState(id, schema);
  const down = useMemo(() => ladderOf(Number(steps)), [steps]);
  const samples = useMemo(() => cloud(label, s, seed, down, fault), [label, s, seed, down, fault]);
  const now = useMemo(() => measure(label, s, samples), [samples]);
  const all = useMemo(() => curves(label, seed, down, fault), [label, seed, down, fault]);
  const probed = probedAt(label, s, t, [x, y], fault);
  const vectors = useMemo(
    () => (field ? guidedField(label, s, t, fieldPlaces, fault) : undefined),
    [field, label, s, t, fault],
  );

  return (
    <>
      <div class="scene">
        <div>
          <Plane
            {...{ words, label, s, samples, probed }}
            name={words.plane}
            title={words.seen(now) + words.seenProbe(t, [x, y], probed)}
            probe={[x, y]}
            field={vectors}
            onMove={([toX, toY]) => change({ x: onGrid(toX), y: onGrid(toY) })}
          />
          <p class="hint" data-live>
            {words.hint}
          </p>
          <Controls>
            <Slider
              label={words.level}
              symbol="t"
              range={fields.t}
              value={t}
              text={`t = ${t}`}
              onChange={(next) => change({ t: next })}
            />
            <Toggle
              label={words.field}
              checked={field}
              onChange={(next) => change({ field: next })}
            />
          </Controls>
        </div>
        <div>
          <Controls>
            <Slider
              label={words.scale}
              symbol="s"
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
          <ProbeTable words={words} s={s} probed={probed} />
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
        spoken={
          words.spoken(words.className(label), seed, steps, now) +
          words.spokenProbe(t, [x, y], probed, field)
        }
      />
    </>
  );
}
