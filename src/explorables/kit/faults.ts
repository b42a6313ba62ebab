/** Faults that a reader can plant in a model: the figure goes wrong, and a check says so. */
import { choice } from '#src/drawing/state.ts';
import type { ChoiceField } from '#src/drawing/state.ts';
import type { Words } from './checks.ts';

export interface Fault {
  /** What is done wrong, as the label of a switch: “divide by d, not by its root”. */
  readonly label: Words;
  /** The name of the check that fails of it. */
  readonly breaks: Words;
}

export type Faults = Readonly<Record<string, Fault>>;
/** The name of a fault, or that there is none. */
export type FaultOf<F extends Faults> = 'none' | (keyof F & string);

/** The field of a state: which of the faults is planted. */
export const faultField = <const F extends Faults>(faults: F): ChoiceField<FaultOf<F>> =>
  choice<FaultOf<F>>(['none', ...Object.keys(faults)], 'none');
