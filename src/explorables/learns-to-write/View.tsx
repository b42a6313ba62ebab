import { count, fixed, percent } from '#src/drawing/format.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Select, Slider } from '../kit/controls.tsx';
import { Readout } from '../kit/readouts.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { drawnFrom, untouched } from './decode.ts';
import { faults } from './faults.ts';
import { Heads } from './Heads.tsx';
import { placeNames } from './lesson.ts';
import { LossPlot } from './LossPlot.tsx';
import { heads, record, state as schema } from './model.ts';
import { Next } from './Next.tsx';
import { view } from './strings.ts';
import { stops } from './training.ts';
import { useTraining } from './useTraining.ts';

const id = 'learns-to-write';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ at, place, off: name, fault, ...given }, change] = useUrlState(id, schema);
  const { run: trained, running, train, stop, write, forget } = useTraining();
  const ahead = fault === 'ahead';
  const linear = fault === 'linear';
  // A run with the fault is not shown for one without it, nor the other way round.
  const live = trained?.ahead === ahead ? trained : undefined;
  const run = live?.readings[0] ? live : record;
  const settings = { ...given, linear };
  const reading = run.readings[Math.min(at, run.readings.length - 1)]!;
  const off = Math.max(0, heads.indexOf(name));
  const { loss, translated } = reading.measured[off]!;
  const { scores, looks } = reading.places[place];
  const own = drawnFrom(scores[off]!, { ...untouched, linear });
  const drawn = drawnFrom(scores[off]!, settings);
  const allowed = drawn.filter((p) => p > 0).length;

  return (
    <>
      <p class="whose" data-step={live?.step}>
        {live ? words.live(live.seed, live.step) : words.record}
        {ahead && ` ${live ? words.sawAhead : words.trainToSee}`}
      </p>
      <div class="bench">
        <div>
          <LossPlot words={words} losses={run.losses} step={reading.step} />
          <p class="part">{words.sample(reading.step)}</p>
          <pre class="sample notranslate">{reading.sample}</pre>
          {live?.written !== undefined && (
            <>
              <p class="part">{words.written}</p>
              <pre class="sample notranslate">{live.written}</pre>
            </>
          )}
          <Readout
            items={[
              { key: 'loss', label: words.loss, value: fixed(loss, 3), hue: 'latent' },
              {
                key: 'translated',
                label: words.translated,
                value: percent(translated),
                hue: 'reward',
              },
            ]}
          />
        </div>
        <div>
          <p class="part">{words.looks}</p>
          <Heads words={words} place={place} looks={looks} off={off - 1} />
          <Next words={words} place={place} own={own} drawn={drawn} />
          <p class="settings">{words.settings(settings, allowed)}</p>
        </div>
      </div>
      <Controls>
        <Slider
          label={words.at}
          range={fields.at}
          value={at}
          text={words.atText(stops[at]!)}
          onChange={(next) => change({ at: next })}
        />
        <Options
          label={words.place}
          name={`${id}-place`}
          options={placeNames.map((value) => ({ value, label: words.places[value] }))}
          value={place}
          onChange={(next) => change({ place: next })}
        />
        <Select
          label={words.off}
          options={heads.map((value) => ({ value, label: words.head(value) }))}
          value={name}
          onChange={(next) => change({ off: next })}
        />
        <Slider
          label={words.temperature}
          range={fields.temperature}
          value={settings.temperature}
          text={fixed(settings.temperature, 1)}
          onChange={(next) => change({ temperature: next })}
        />
        <Slider
          label="top-k"
          range={fields.k}
          value={settings.k}
          text={count(settings.k)}
          onChange={(next) => change({ k: next })}
        />
        <Slider
          label="top-p"
          range={fields.share}
          value={settings.share}
          text={fixed(settings.share, 2)}
          onChange={(next) => change({ share: next })}
        />
        <div class="actions" data-worker>
          <Action onClick={running ? stop : () => train(ahead)}>
            {running ? words.stop : live ? words.again : words.train}
          </Action>
          {live && (
            <>
              <Action onClick={() => write(off, settings)} disabled={running}>
                {words.write}
              </Action>
              <Action onClick={forget}>{words.forget}</Action>
            </>
          )}
        </div>
      </Controls>
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={change}
        spoken={
          running
            ? words.running
            : words.spoken({
                step: reading.step,
                place,
                off: name,
                loss,
                translated,
                settings,
                own,
                drawn,
                allowed,
              })
        }
      />
    </>
  );
}
