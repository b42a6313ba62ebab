import { useMemo } from 'preact/hooks';
import { noised, toPicture } from '#src/drawing/noised-picture.ts';
import { Pixels } from '#src/drawing/Pixels.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { blend, scheduleNames, snr } from '#src/maths/schedules.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { faults } from './faults.ts';
import { Equation, Weights } from './Blend.tsx';
import { LogSnrPlot } from './LogSnrPlot.tsx';
import { asOn24, schedulesOf, state as schema } from './model.ts';
import { view } from './strings.ts';
import { Strip } from './Strip.tsx';

const id = 'noise-schedule';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ t, schedule: name, seed, side: chosen, fault }, change] = useUrlState(id, schema);
  const schedules = useMemo(() => schedulesOf(fault), [fault]);
  const schedule = schedules[name];
  const side = Number(chosen);
  const picture = useMemo(
    () => toPicture(noised(schedule, t, seed, side)),
    [schedule, t, seed, side],
  );
  const { signal, noise } = blend(schedule, t);

  return (
    <>
      <Strip locale={locale} schedule={schedule} seed={seed} side={side} />
      <Controls>
        <div class="wide">
          <Slider
            label={words.step}
            symbol="t"
            range={fields.t}
            value={t}
            text={`t = ${t}`}
            onChange={(next) => change({ t: next })}
          />
        </div>
        <Options
          label={words.schedule}
          name={`${id}-schedule`}
          options={scheduleNames.map((value) => ({ value, label: words.schedules[value] }))}
          value={name}
          onChange={(next) => change({ schedule: next })}
        />
        <Options
          label={words.side}
          name={`${id}-side`}
          options={fields.side.options.map((value) => ({ value, label: `${value} × ${value}` }))}
          value={chosen}
          onChange={(next) => change({ side: next })}
        />
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.otherNoise}
        </Action>
      </Controls>
      <div class="now">
        <div>
          <Pixels picture={picture} alt={words.seen(t, asOn24(signal, side))} />
          <Equation schedule={schedule} t={t} />
        </div>
        <div>
          <LogSnrPlot locale={locale} schedules={schedules} name={name} t={t} />
          <Weights locale={locale} schedule={schedule} t={t} side={side} />
        </div>
      </div>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={words.spoken(name, t, signal, noise, snr(schedule, t), seed, side)}
      />
    </>
  );
}
