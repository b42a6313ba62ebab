/** A sampler's step with a fault planted in it. */
import type { Step } from '#src/maths/samplers.ts';
import type { FaultOf } from '../kit/faults.ts';
import type { faults } from './faults.ts';

/** The step itself where nothing is planted. */
export const faultyStep = (step: Step, fault: FaultOf<typeof faults>): Step =>
  fault === 'stale'
    ? (from, to, x, epsilon, z) => step(from, { ...to, signal: from.signal }, x, epsilon, z)
    : step;
