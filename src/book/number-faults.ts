/** What keeps a declared number from being opened: a formula, an input or its source that says nothing. */
import type { Declared, Input } from '#src/numbers/declare.ts';
import type { Registry } from '#src/numbers/registry.ts';
import { parsePlace } from './place.ts';

interface Sources {
  /** Null where the list could not be read, so that no work is doubted. */
  readonly works: ReadonlySet<string> | null;
  readonly registry: Registry;
  readonly hasRow: (set: string, row: string) => boolean;
}

const empty = (words: readonly string[]): boolean => words.some((each) => each.trim() === '');

function sourceFault({ from }: Input, { works, registry, hasRow }: Sources): string | null {
  if (from === 'definition') return null;
  if ('number' in from)
    return registry.has(from.number)
      ? null
      : `comes from the number "${from.number}", which is none`;
  if ('set' in from)
    return hasRow(from.set, from.row) ? null : `comes from no row of content/data/${from.set}.yaml`;
  if (works && !works.has(from.cite)) return `cites "${from.cite}", which is no reference`;
  return from.at === '' || parsePlace(from.at) ? null : `has the place “${from.at}”, which is none`;
}

function inputFault(input: Input, sources: Sources): string | null {
  const { is, range, value } = input;
  if (empty(is)) return 'does not say what it is in both languages';
  if (range && (range[0] >= range[1] || value < range[0] || value > range[1]))
    return `is ${value}, outside its range`;
  return sourceFault(input, sources);
}

/** One sentence on the first fault of a number; null for a number that can be opened. */
export function faultOf({ formula, inputs }: Declared, sources: Sources): string | null {
  if (empty([formula].flat())) return 'has no formula';
  for (const [name, input] of Object.entries(inputs)) {
    const fault = inputFault(input, sources);
    if (fault) return `has an input ${name} that ${fault}`;
  }
  return null;
}

/** The faults by the numbers' names. */
export const numberFaults = (sources: Sources): ReadonlyMap<string, string> =>
  new Map(
    [...sources.registry].flatMap(([name, { declared }]): [string, string][] => {
      const fault = faultOf(declared, sources);
      return fault === null ? [] : [[name, fault]];
    }),
  );

/** The works from which numbers take their inputs. */
export const worksOfInputs = (registry: Registry): ReadonlySet<string> =>
  new Set(
    [...registry.values()].flatMap(({ declared }) =>
      Object.values(declared.inputs).flatMap(({ from }) =>
        typeof from === 'object' && 'cite' in from ? from.cite : [],
      ),
    ),
  );
