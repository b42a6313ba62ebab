import { useMemo } from 'preact/hooks';
import type { Locale } from '#src/i18n/locales.ts';
import { Action, Controls, Options, Slider } from '../kit/controls.tsx';
import { Spoken } from '../kit/readouts.tsx';
import { Var } from '../kit/Symbols.tsx';
import { useUrlState } from '../kit/useUrlState.ts';
import { Charts } from './Charts.tsx';
import { Lane } from './Lane.tsx';
import { data, dataNames, ddim, ddpm, drawNoise, meanDistance, state as schema } from './model.ts';
import { view } from './strings.ts';
import { useRun } from './useRun.ts';
import { useSampler } from './useSampler.ts';

const id = 'sampler-race';
const { fields } = schema;

export default function View({ locale }: { locale: Locale }) {
  const words = view[locale];
  const [{ n, eta, data: name, seed, at }, change] = useUrlState(id, schema);
  const mixture = data[name];
  const noise = useMemo(() => drawNoise(seed), [seed]);
  const deterministic = useMemo(() => ddim(eta), [eta]);
  const left = useSampler(mixture, ddpm, n, noise);
  const right = useSampler(mixture, deterministic, n, noise);
  const k = Math.min(at, n);
  const { running, stop, toggle } = useRun(k, n, (next) => change({ at: next }));
  /** A change of the race by the reader ends a running one. */
  const set = (next: Parameters<typeof change>[0]): void => {
    stop();
    change(next);
  };
  const far = [left, right].map(({ frames }) => meanDistance(mixture, frames[k]!));

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
              <Var>η</Var> = {eta.toFixed(1)}
            </>
          }
          result={right}
          distance={far[1]!}
        />
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
          label={
            <>
              {words.eta} <Var>η</Var>
            </>
          }
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
        <div class="actions">
          <Action onClick={toggle}>{running ? words.stop : words.run}</Action>
          <Action onClick={() => set({ seed: (seed % fields.seed.max) + 1 })}>
            {words.otherNoise}
          </Action>
        </div>
      </Controls>
      <Charts words={words} mixture={mixture} n={n} ddpm={left} ddim={right} />
      <Spoken
        text={
          running
            ? words.running
            : words.spoken(words.dataNames[name], seed, k, n, eta, [far[0]!, far[1]!])
        }
      />
    </>
  );
}
