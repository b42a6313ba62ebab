/** Which events a reader asked for. Pure; the page's script and the tests run the same lines. */
import { fold } from '#src/i18n/fold.ts';
import { choice, defineState, text, type StateOf } from '#src/drawing/state.ts';

/** What a link to a filtered timeline carries; every name is checked against those that exist. */
export const stateFor = (kinds: readonly string[], stages: readonly string[]) =>
  defineState({
    kind: choice(['', ...kinds], ''),
    stage: choice(['', ...stages], ''),
    q: text('', 80),
  });

export type Wanted = StateOf<ReturnType<typeof stateFor>['fields']>;

/** An event as the page shows it. `text` is folded by `fold`. */
export interface Shown {
  readonly kind: string;
  readonly stage: string;
  readonly text: string;
}

/** Every word of the query, or of another way to write it, must stand somewhere in the event. */
export function matches(
  { kind, stage, text }: Shown,
  wanted: Wanted,
  ways: readonly string[] = [],
): boolean {
  if (wanted.kind !== '' && wanted.kind !== kind) return false;
  if (wanted.stage !== '' && wanted.stage !== stage) return false;
  return [wanted.q, ...ways].some((way) =>
    fold(way)
      .split(' ')
      .every((word) => text.includes(word)),
  );
}
