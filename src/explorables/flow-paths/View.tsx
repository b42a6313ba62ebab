import { useMemo } from 'preact/hooks';
import { fixed } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { mean } from '#src/maths/statistics.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { planeNames } from '../kit/plane-data.ts';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Answers } from './Answers.tsx';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Paths } from './Paths.tsx';
import { view } from './strings.ts';

const id = 'flow-paths';
const { state: schema, drawn, measured } = model;
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ data: name, round, t, n, walker, seed, fault }, change] = useUrlState(id, schema);
  const lines = useMemo(() => model.linesOf(name, round === 'reflow', fault), [name, round, fault]);
  const { data } = lines;
  const noises = useMemo(() => model.noisesOf(seed, measured), [seed]);
  const arrived = useMemo(() => model.arrivals(data, noises), [data, noises]);
  const journey = useMemo(() => mean(model.costs(data, noises, arrived)), [data, noises, arrived]);
  const frames = useMemo(() => {
    const starts = noises.subarray(0, 2 * drawn);
    if (round === 'lines') return model.linesTo(data, starts, model.byChance(data, seed, drawn));
    return model.carry(lines, starts, Number(n));
  }, [lines, data, noises, round, n, seed]);
  const place = model.placeAt(frames, walker - 1, t);
  const answer = model.clothes(lines, t, ...place);
  const distance = mean(model.nearest(data, frames.at(-1)!).map((each) => each.distance));

  return (
    <>
      <div class="scene">
        <Paths words={words} {...{ lines, round, frames, t, answer }} chosen={walker - 1} />
        <div>
          <Options
            label={words.round}
            name={`${id}-round`}
            options={model.rounds.map((value) => ({ value, label: words.rounds[value] }))}
            value={round}
            onChange={(next) => change({ round: next })}
          />
          <Answers words={words} {...{ t, place, answer }} />
          <Readout
            items={[
              { key: 'chance', label: words.chance, value: fixed(model.independentCost(data), 2) },
              { key: 'journey', label: words.journey, value: fixed(journey, 2), hue: 'accent' },
              { key: 'distance', label: words.distance, value: fixed(distance, 3) },
            ]}
          />
        </div>
      </div>
      <Controls>
        <Slider
          label={words.time}
          symbol="t"
          range={fields.t}
          value={t}
          text={`t = ${fixed(t, 2)}`}
          onChange={(next) => change({ t: next })}
        />
        <Slider
          label={words.walker}
          range={fields.walker}
          value={walker}
          text={words.walkerOf(walker)}
          onChange={(next) => change({ walker: next })}
        />
        {round !== 'lines' && (
          <Options
            label={words.steps}
            name={`${id}-steps`}
            options={fields.n.options.map((value) => ({ value, label: value }))}
            value={n}
            onChange={(next) => change({ n: next })}
          />
        )}
        <Options
          label={words.data}
          name={`${id}-data`}
          options={planeNames.map((value) => ({ value, label: words.dataNames[value] }))}
          value={name}
          onChange={(next) => change({ data: next })}
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
        spoken={words.spoken({ name, round, t, n, walker, journey, distance }, answer)}
      />
    </>
  );
}
