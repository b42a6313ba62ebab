/** Which events a reader asked for. Pure; the page's script and the tests run the same lines. */
import { choice, defineState, text, type StateOf } from '#explorables/kit/state.ts';

/** What a link to a filtered timeline carries; every name is checked against those that exist. */
export const stateFor = (kinds: readonly string[], stages: readonly string[]) =>
  defineState({
    kind: choice(['', ...kinds], ''),
    stage: choice(['', ...stages], ''),
    q: text('', 80),
  });

export type Wanted = StateOf<ReturnType<typeof stateFor>['fields']>;

/** An event as the page shows it. `text` is folded by {@link fold}. */
export interface Shown {
  readonly kind: string;
  readonly stage: string;
  readonly text: string;
}

/** Case, width and accents do not matter to a search. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Every word of the query must stand somewhere in the event. */
export function matches({ kind, stage, text }: Shown, wanted: Wanted): boolean {
  if (wanted.kind !== '' && wanted.kind !== kind) return false;
  if (wanted.stage !== '' && wanted.stage !== stage) return false;
  const folded = fold(wanted.q);
  return folded === '' || folded.split(' ').every((word) => text.includes(word));
}
