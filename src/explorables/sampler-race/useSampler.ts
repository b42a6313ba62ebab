import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mixture } from '#src/maths/mixtures.ts';
import { agreement, curve, gaussianError, mostSteps, run } from './model.ts';
import type { Curve, Noise, Rule } from './model.ts';

/** Milliseconds of rest before a changed sampler's curve is computed: the walk itself follows at once. */
const rest = 120;

/** What is shown of one sampler. */
export interface Result {
  /** Every position of the walkers: n + 1 flat lists. */
  readonly frames: readonly Float64Array[];
  readonly curve: Curve;
  /** The error of so many steps on Gaussian data. */
  readonly error: number;
  /** Share that ends as with the longest walk; NaN for the longest, and until the curve is there. */
  readonly same: number;
}

function useSettled(step: Rule): Rule {
  const [settled, settle] = useState({ step });
  useEffect(() => {
    const timer = setTimeout(() => settle({ step }), rest);
    return () => clearTimeout(timer);
  }, [step]);
  return settled.step;
}

/** The walk of one sampler with n steps, and its measures. `step` must keep its identity. */
export function useSampler(mixture: Mixture, step: Rule, n: number, noise: Noise): Result {
  const settled = useSettled(step);
  const full = useMemo(() => curve(mixture, settled, noise), [mixture, settled, noise]);
  // A slider that goes back and forth asks for the same few walks, each some milliseconds to compute.
  const walks = useMemo(() => new Map<number, Float64Array[]>(), [mixture, step, noise]);
  const frames = walks.get(n) ?? run(mixture, step, n, noise);
  walks.set(n, frames);
  return useMemo(() => {
    const ends = frames.at(-1)!;
    const comparable = settled === step && n < mostSteps;
    return {
      frames,
      curve: full,
      error: gaussianError(step, n),
      same: comparable ? agreement(mixture, ends, full.reference) : Number.NaN,
    };
  }, [frames, full, settled]);
}
