/** What training keeps of a model on each device, and what is lost when a pipeline fills and drains. */

/** Bytes a parameter in mixed precision with Adam (Rajbhandari et al. 2020, §3.1). */
export const trainingBytes = { weight: 2, gradient: 2, optimiser: 12 } as const;

/**
 * Bytes a parameter that an optimiser keeps: a 32-bit copy of the weight and its running averages. Adam: two of
 * 32 bits (Rajbhandari et al. 2020, §3.1); with averages of 8 bits (Dettmers et al. 2021, §1); plain momentum: one
 * of 32 bits.
 */
export const optimiserBytes = {
  adam: trainingBytes.optimiser,
  adam8: 4 + 1 + 1,
  momentum: 4 + 4,
} as const;
/** What turns gradients into steps: one of {@link optimiserBytes}. */
export type Optimiser = keyof typeof optimiserBytes;

/** ZeRO's stages: nothing shared out; the optimiser's state; gradients as well; weights as well. */
export type ZeroStage = 0 | 1 | 2 | 3;

/** Bytes on one device. */
export interface StateParts {
  weights: number;
  gradients: number;
  optimiser: number;
}

/**
 * Bytes of weights, gradients and optimiser on each of `devices` that read different data, activations left out
 * (Rajbhandari et al. 2020, fig. 1).
 */
export function stateParts(
  parameters: number,
  stage: ZeroStage,
  devices = 1,
  optimiser: Optimiser = 'adam',
): StateParts {
  const { weight, gradient } = trainingBytes;
  const kept = (bytes: number, from: ZeroStage) =>
    parameters * (stage >= from ? bytes / devices : bytes);
  return {
    weights: kept(weight, 3),
    gradients: kept(gradient, 2),
    optimiser: kept(optimiserBytes[optimiser], 1),
  };
}

/** The sum of the parts. */
export function stateBytes(
  parameters: number,
  stage: ZeroStage,
  devices = 1,
  optimiser: Optimiser = 'adam',
): number {
  const parts = stateParts(parameters, stage, devices, optimiser);
  return parts.weights + parts.gradients + parts.optimiser;
}

/**
 * Share of its time that a device of a pipeline of `stages` waits while `pieces` micro-batches pass through,
 * forwards and backwards: (p − 1) / (m + p − 1) (Narayanan et al. 2021, §2.2, as a share of the whole).
 */
export function pipelineBubble(stages: number, pieces: number): number {
  return (stages - 1) / (pieces + stages - 1);
}

/** Hours between two failures of a job on `devices`, each failing once in `hours` on average, independently. */
export function hoursBetweenFailures(hours: number, devices: number): number {
  return hours / devices;
}
