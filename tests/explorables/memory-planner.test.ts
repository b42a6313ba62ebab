import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/memory-planner/model.ts';
import type { Load, State } from '#explorables/memory-planner/model.ts';
import { chipNames, modelNames, models } from '#explorables/memory-planner/presets.ts';

const { initial } = model.state;
const at = (changes: Partial<State>): State => ({ ...initial, ...changes });
const stateOf = ({ weights, gradients, optimiser }: Load): number =>
  weights + gradients + optimiser;

function close(actual: number, expected: number, within: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= within, `${what}: ${actual}, not ${expected}`);
}

type Answer = (given: State) => Load;

/** Printed figures, and that nothing is lost or held twice where all is shared out. */
function assertOracle(answer: Answer) {
  const alone = { copies: 1, tensor: '1', pipeline: 1 } as const;
  // Rajbhandari et al. 2020, §3.1: GPT-2 with 1.5 billion parameters needs 24 GB.
  close(stateOf(answer(at({ model: 'gpt2-xl', ...alone }))) / 1e9, 24, 0.5, 'GPT-2, GB');
  close(stateOf(answer(at({ model: 'gpt3', ...alone }))) / 1e12, 2.8, 1e-9, 'GPT-3, TB');
  // The three ways to cut together: 8 × 16 × 128 cards of Llama 3.1 405B, of which each kept 6.7 GB.
  const llama = { model: 'llama31-405b', tensor: '8', pipeline: 16, copies: 128 } as const;
  close(stateOf(answer(at({ ...llama, stage: '2' }))) / 1e9, 6.7, 0.05, 'Llama 3.1 405B, GB');
  for (const name of modelNames)
    for (const cut of [
      { copies: 64 },
      { copies: 24, tensor: '4', pipeline: 12 },
      { copies: 128, tensor: '8', pipeline: 16 },
    ] as const) {
      const given = at({ model: name, stage: '3', ...cut });
      const held = model.cards(given) * stateOf(answer(given));
      close(held / (16 * models[name].parameters), 1, 1e-12, `sum of shards, ${name}`);
    }
}

describe('memory of training', () => {
  test('agrees with what is published, and the shards add up to the whole', () =>
    assertOracle(model.load));

  test('the oracle catches a 32-bit copy that was forgotten', () => {
    const faulty: Answer = (given) => {
      const load = model.load(given);
      return { ...load, optimiser: (load.optimiser * 8) / 12 };
    };
    assert.throws(() => assertOracle(faulty), /GPT-2/);
  });

  test('the oracle catches weights that stage 3 does not share out', () => {
    const faulty: Answer = (given) => ({
      ...model.load(given),
      weights: model.load(given, '2').weights,
    });
    assert.throws(() => assertOracle(faulty), /sum of shards/);
  });

  test('each stage leaves no more on a card than the one before; with one copy all are alike', () => {
    for (const name of modelNames) {
      const totals = (copies: number) =>
        model.stages.map((stage) => model.load(at({ model: name, copies }), stage).total);
      const many = totals(64);
      assert.deepEqual(
        [...many].sort((a, b) => b - a),
        many,
      );
      assert.equal(new Set(totals(1)).size, 1);
    }
  });

  test('without sharing out, every copy holds everything', () => {
    close(model.timesHeld(at({ stage: '0', copies: 64 })), 64, 1e-9, 'stage 0');
    close(model.timesHeld(at({ stage: '3', copies: 64, tensor: '8' })), 1, 1e-9, 'stage 3');
  });

  test('a deeper pipeline takes state off a card, but no activations', () => {
    const [flat, deep] = [model.load(initial), model.load(at({ pipeline: 16 }))];
    close(stateOf(deep) * 16, stateOf(flat), 1, 'state');
    assert.equal(deep.activations, flat.activations);
  });

  test('a pipeline is no deeper than the model has layers', () => {
    const given = at({ model: 'gpt3-6b', pipeline: 48 });
    assert.equal(model.cards(given), 32 * given.copies);
    assert.equal(model.load(given).total, model.load(at({ pipeline: 32 })).total);
  });

  test('what is said to fit does, on every card', () => {
    for (const chip of chipNames)
      for (const stage of model.stages) {
        const given = at({ chip, stage });
        const { fits, total } = model.load(given);
        assert.equal(fits, total <= model.capacity(given));
      }
    assert.deepEqual(
      model.stages.map((stage) => model.load(initial, stage).fits),
      [false, true, true, true],
    );
  });
});
