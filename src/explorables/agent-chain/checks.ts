/** The closed form against powers of the matrix, and its limits. */
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { answer, state } from './model.ts';
import type { State } from './model.ts';

/** The three states step by step; no eigenvalue is asked. */
function byPowers({ n, error, repair, undone }: State): number {
  let [on, off] = [1, 0];
  for (let step = 0; step < n; step += 1)
    [on, off] = [on * (1 - error) + off * repair, on * error * (1 - undone) + off * (1 - repair)];
  return on;
}

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const at = (changes: Partial<State>): State => ({ ...state.initial, ...changes, fault });
  const cases = [1, 7, 100, 1000].flatMap((n) => [
    at({ n }),
    at({ n, error: 0.1, repair: 0.9 }),
    at({ n, error: 0.002, undone: 0.5 }),
  ]);
  return [
    checkGaps(
      faults.undone.breaks,
      cases.map((given) => answer(given).repaired - byPowers(given)),
      1e-10,
    ),
    checkGaps(
      faults.always.breaks,
      [1, 100, 1000].map((n) => answer(at({ n })).bare - 0.99 ** n),
      1e-10,
    ),
    check(
      {
        en: 'if all can be undone, 1,000 steps settle at r / (ε + r)',
        zh: '都能挽回时，1,000步后稳定在r / (ε + r)',
      },
      0.3 / 0.31,
      answer(at({ n: 1000, undone: 0 })).repaired,
      1e-10,
    ),
  ];
}
