import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { fixed } from '../kit/format.ts';
import { Readout, Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Curves, hues, measures } from './Curves.tsx';
import { cloud, curves, labels, measure, state as schema } from './model.ts';
import { Plane } from './Plane.tsx';
import { view } from './strings.ts';

const id = 'guidance-scale';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ s, label, seed }, change] = useUrlState(id, schema);
  const samples = useMemo(() => cloud(label, s, seed), [label, s, seed]);
  const now = useMemo(() => measure(label, s, samples), [samples]);
  const all = useMemo(() => curves(label, seed), [label, seed]);

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
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.otherNoise}
        </Action>
      </Controls>
      <Spoken text={words.spoken(words.className(label), seed, now)} />
    </>
  );
}
