/** What the page and the worker say to each other. */
import type { Settings } from './decode.ts';
import type { Reading } from './reading.ts';

export type Order =
  /** `ahead`: as the fault of that name has it. */
  | { readonly do: 'train'; readonly seed: number; readonly ahead: boolean }
  | { readonly do: 'stop' }
  /** Lines from the network as it stands; `off` is a place in `switches`. */
  | { readonly do: 'write'; readonly off: number; readonly settings: Settings };

export type Report =
  | { readonly is: 'losses'; readonly step: number; readonly losses: readonly number[] }
  | { readonly is: 'reading'; readonly reading: Reading }
  | { readonly is: 'still' }
  | { readonly is: 'written'; readonly text: string };
