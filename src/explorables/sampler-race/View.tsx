import { useMemo } from 'preact/hooks';
import { Var } from '#src/drawing/Symbols.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { ddim, ddpm } from '#src/maths/samplers.ts';
import { Action, Controls, Options, Slider, Toggle } from '../kit/controls.tsx';
import { Proof } from '../kit/Proof.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Charts } from './Charts.tsx';
import { faults } from './faults.ts';
import { faultyStep } from './faulty.ts';
import { Lane } from './Lane.tsx';
import { data, dataNames, distanceToData, drawNoise, state as schema } from './model.ts';
import { view } from './strings.ts';
import { useRun } from './useRun.ts';
import { useSampler } from './useSampler.ts';

const id = 'sampler-race';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ n, eta, data: name, fresh, seed, at, fault }, change] = useUrlState(id, schema);
  const mixture = data[name];
  const noise = useMemo(() => drawNoise(seed, fresh), [seed, fresh]);
  const deterministic = useMemo(() => faultyStep(ddim(eta), fault), [eta, fault]);
  const left = useSampler(mixture, ddpm, n, noise);
  const right = useSampler(mixture, deterministic, n, noise);
  const second = useSampler(mixture, 'second-order', n, noise);
  const k = Math.min(at, n);
  const { running, stop, toggle } = useRun(k, n, (next) => change({ at: next }));
  /** A change of the race by the reader ends a running one. */
  const set = (next: Parameters<typeof change>[0]): void => {
    stop();
    change(next);
  };
  const far = [left, right, second].map(({ frames }) => distanceToData(mixture, frames[k]!));

  return (
    <>
      <div class="lanes">
        <Lane {...{ words, mixture, k, n }} name={words.ddpm} result={left} distance={far[0]!} />
        <Lane
          {...{ words, mixture, k, n }}
          name="DDIM"
          detail={
            <>
              {words.comma}
              <Var>η</Var>
              {`\u00a0=\u00a0${eta.toFixed(1)}`}
            </>
          }
          result={right}
          distance={far[1]!}
        />
        <Lane {...{ words, mixture, k, n }} name="DPM++ 2M" result={second} distance={far[2]!} />
      </div>
      <Controls>
        <Slider
          label={words.at}
          range={{ min: 0, max: n, step: 1 }}
          value={k}
          text={words.atText(k, n)}
          onChange={(next) => set({ at: next })}
        />
        <Slider
          label={words.steps}
          range={fields.n}
          value={n}
          text={String(n)}
          onChange={(next) => set({ n: next, at: Math.round((k / n) * next) })}
        />
        <Slider
          label={words.eta}
          symbol="η"
          range={fields.eta}
          value={eta}
          text={eta.toFixed(1)}
          onChange={(next) => set({ eta: next })}
        />
        <Options
          label={words.data}
          name={`${id}-data`}
          options={dataNames.map((value) => ({ value, label: words.dataNames[value] }))}
          value={name}
          onChange={(next) => set({ data: next })}
        />
        <Toggle label={words.fresh} checked={fresh} onChange={(next) => set({ fresh: next })} />
        <div class="actions">
          <Action onClick={toggle}>{running ? words.stop : words.run}</Action>
          <Action onClick={() => set({ seed: (seed % fields.seed.max) + 1 })}>
            {words.otherNoise}
          </Action>
        </div>
      </Controls>
      <Charts words={words} mixture={mixture} n={n} ddpm={left} ddim={right} second={second} />
      <Proof
        locale={locale}
        load={() => import('./checks.ts')}
        faults={faults}
        fault={fault}
        change={set}
        spoken={
          running
            ? words.running
            : words.spoken(
                words.dataNames[name],
                seed,
                fresh,
                k,
                n,
                eta,
                far.map(({ mean }) => mean),
              )
        }
      />
    </>
  );
}
