import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { blend, noiseSchedule, scheduleNames, snr } from '../kit/diffusion.ts';
import { Pixels } from '../kit/Pixels.tsx';
import { Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Equation, Weights } from './Blend.tsx';
import { LogSnrPlot } from './LogSnrPlot.tsx';
import { noised, state as schema, toPicture } from './model.ts';
import { Strip } from './Strip.tsx';
import { view } from './strings.ts';

const id = 'noise-schedule';
const { fields } = schema;
const schedules = {
  sd: noiseSchedule('sd'),
  linear: noiseSchedule('linear'),
  cosine: noiseSchedule('cosine'),
};

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ t, schedule: name, seed }, change] = useUrlState(id, schema);
  const schedule = schedules[name];
  const picture = useMemo(() => toPicture(noised(schedule, t, seed)), [schedule, t, seed]);
  const { signal, noise } = blend(schedule, t);

  return (
    <>
      <Strip locale={locale} schedule={schedule} seed={seed} />
      <Controls>
        <div class="wide">
          <Slider
            label={
              <>
                {words.step} <Var>t</Var>
              </>
            }
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
        <Action onClick={() => change({ seed: (seed % fields.seed.max) + 1 })}>
          {words.otherNoise}
        </Action>
      </Controls>
      <div class="now">
        <div>
          <Pixels picture={picture} alt={words.seen(t, signal)} />
          <Equation schedule={schedule} t={t} />
        </div>
        <div>
          <LogSnrPlot locale={locale} schedules={schedules} name={name} t={t} />
          <Weights locale={locale} schedule={schedule} t={t} />
        </div>
      </div>
      <Spoken text={words.spoken(name, t, signal, noise, snr(schedule, t), seed)} />
    </>
  );
}
