/** Published sizes, and shards that must add up to the whole. */
import { check, checkGaps, type Checked } from '../kit/checks.ts';
import type { FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { cards, load, stages, state } from './model.ts';
import type { Load, State } from './model.ts';
import { modelNames } from './presets.ts';

const stateOf = ({ weights, gradients, optimiser }: Load): number =>
  weights + gradients + optimiser;

export function checks(fault: FaultOf<typeof faults> = 'none'): Checked[] {
  const at = (changes: Partial<State>): State => ({ ...state.initial, ...changes, fault });
  const bytes = (changes: Partial<State>): number => stateOf(load(at(changes)));
  const cut = { copies: 128, tensor: '8', pipeline: 16 } as const;
  const sums = modelNames.map((model) => {
    const given = at({ model, stage: '3', ...cut });
    return (cards(given) * stateOf(load(given))) / bytes({ model, copies: 1 });
  });
  return [
    check(faults.copy.breaks, 2.8, bytes({ model: 'gpt3', copies: 1 }) / 1e12, 1e-9),
    check(faults.whole.breaks, 1, Math.max(...sums), 1e-9),
    check(
      {
        en: 'Llama 3.1 405B in 8 × 16 cuts and 128 copies, stage 2: GB a card',
        zh: 'Llama 3.1 405B切8 × 16份、128份副本，阶段2，每块卡的GB数',
      },
      6.7,
      bytes({ model: 'llama31-405b', stage: '2', ...cut }) / 1e9,
      0.05,
    ),
    checkGaps(
      {
        en: 'with one copy there is nothing to share out: the stages are alike',
        zh: '只有一份副本时无可分摊，各阶段相同',
      },
      stages.map((stage) => bytes({ copies: 1, stage }) - bytes({ copies: 1, stage: '0' })),
      1,
    ),
  ];
}
