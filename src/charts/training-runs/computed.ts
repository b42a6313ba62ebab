/** What follows from a published run: its work, utilisation, energy and carbon. */
import * as compute from '#src/maths/compute.ts';

export interface Run {
  readonly parameters: number;
  readonly tokens?: number | undefined;
  readonly accelerator?: string | undefined;
  readonly deviceHours?: number | undefined;
  readonly watts?: number | undefined;
  readonly pue?: number | undefined;
  readonly grid?: number | undefined;
}

export interface Computed {
  readonly flop: number | undefined;
  readonly utilisation: number | undefined;
  readonly mwh: number | undefined;
  readonly tonnes: number | undefined;
}

/** `tflops`: the peak of the run's accelerator, if it is known. */
export function computed(run: Run, tflops: number | undefined): Computed {
  const { parameters, tokens, deviceHours, watts, pue, grid } = run;
  const flop = tokens === undefined ? undefined : compute.trainingFlop(parameters, tokens);
  const utilisation =
    flop === undefined || deviceHours === undefined || tflops === undefined
      ? undefined
      : compute.utilisation(flop, deviceHours, tflops);
  const mwh =
    deviceHours === undefined || watts === undefined || pue === undefined
      ? undefined
      : compute.energyMwh(deviceHours, watts, pue);
  const tonnes =
    mwh === undefined || grid === undefined ? undefined : compute.carbonTonnes(mwh, grid);
  return { flop, utilisation, mwh, tonnes };
}
