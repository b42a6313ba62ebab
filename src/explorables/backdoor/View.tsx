import { useMemo } from 'preact/hooks';
import { count, fixed, magnitude, percent } from '#src/drawing/format.ts';
import { Var } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { cleanAccuracy } from '#src/maths/backdoor.ts';
import { mean } from '#src/maths/statistics.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { Readout } from '../kit/readouts.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Growth } from './Growth.tsx';
import { faults } from './faults.ts';
import * as model from './model.ts';
import { Scores } from './Scores.tsx';
import { view } from './strings.ts';

const id = 'backdoor';
const { state: schema } = model;
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [now, change] = useUrlState(id, schema);
  const { poisons, penalty, n, repairs, steps, decay, seed, fault } = now;
  const setting: model.Setting = useMemo(
    () => ({ poisons, penalty, n, repairs, steps, decay, fault }),
    [poisons, penalty, n, repairs, steps, decay, fault],
  );
  const found = model.exact(setting);
  const successes = useMemo(
    () => model.fittedSuccesses(setting, model.fits, seed),
    [setting, seed],
  );
  const drawn = mean(successes);

  return (
    <>
      <div class="plots">
        <Scores words={words} found={found} />
        <Growth words={words} {...{ setting, successes }} />
      </div>
      <Readout
        items={[
          { key: 'success', label: words.success, value: percent(found.success, 1), hue: 'risk' },
          { key: 'drawn', label: words.drawn, value: percent(drawn, 1) },
          { key: 'clean', label: words.clean, value: percent(cleanAccuracy(model.m), 1) },
          { key: 'trained', label: words.trained, value: fixed(found.trained, 3) },
          { key: 'weight', label: words.after(steps), value: fixed(found.weight, 3) },
        ]}
      />
      <Controls>
        <Slider
          label={
            <>
              {words.poisons} <Var sub="p">n</Var>
            </>
          }
          range={fields.poisons}
          value={poisons}
          text={count(poisons)}
          onChange={(next) => change({ poisons: next })}
        />
        <Slider
          label={words.examples}
          symbol="n"
          range={fields.n}
          value={n}
          text={magnitude(n, locale)}
          onChange={(next) => change({ n: next })}
        />
        <Options
          label={words.penalty}
          name={`${id}-penalty`}
          options={model.penalties.map((value) => ({ value, label: words.penalties[value] }))}
          value={penalty}
          onChange={(next) => change({ penalty: next })}
        />
        <Slider
          label={words.repairs}
          range={fields.repairs}
          value={repairs}
          text={count(repairs)}
          onChange={(next) => change({ repairs: next })}
        />
        <Slider
          label={words.steps}
          range={fields.steps}
          value={steps}
          text={count(steps)}
          onChange={(next) => change({ steps: next })}
        />
        <Toggle
          label={words.decay(model.decayShare)}
          checked={decay}
          onChange={(next) => change({ decay: next })}
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
        spoken={words.spoken(setting, found, drawn)}
      />
    </>
  );
}
