import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import * as model from '#explorables/agent-chain/model.ts';
import type { Answer, Horizon, State } from '#explorables/agent-chain/model.ts';

const { initial, fields } = model.state;
const at = (changes: Partial<State>): State => ({ ...initial, ...changes });

function close(actual: number, expected: number, within: number, what: string) {
  assert.ok(Math.abs(actual - expected) <= within, `${what}: ${actual}, not ${expected}`);
}

/** The task played many times with a counted sequence in place of dice: each step splits the tasks by shares. */
function played({ n, error, repair, undone }: State): number {
  let tasks = { right: 1, wrong: 0 };
  for (let step = 0; step < n; step += 1) {
    const failed = tasks.right * error;
    const mended = tasks.wrong * repair;
    tasks = {
      right: tasks.right - failed + mended,
      wrong: tasks.wrong - mended + failed * (1 - undone),
    };
  }
  return tasks.right;
}

type Ask = (given: State) => Answer;

function assertOracle(ask: Ask) {
  for (const given of [initial, at({ n: 1 }), at({ n: 1000, error: 0.1, repair: 0.9 })]) {
    close(ask(given).repaired, played(given), 1e-10, `${given.n} steps, with repair`);
    close(ask(given).bare, (1 - given.error) ** given.n, 1e-10, `${given.n} steps, without`);
  }
  close(ask(initial).bareHalf, Math.log(0.5) / Math.log(0.99), 1e-6, 'half, without');
}

describe('a chain of steps', () => {
  test('agrees with playing it step by step, and with a power without repair', () =>
    assertOracle(model.answer));

  test('the oracle catches repair of what cannot be undone', () => {
    const faulty: Ask = (given) => model.answer({ ...given, undone: 0 });
    assert.throws(() => assertOracle(faulty), /with repair/);
  });

  test('opens on the hundred steps of the text', () => {
    close(model.answer(initial).bare, 0.37, 0.005, 'without repair');
    close(model.answer(initial).repaired, 0.881, 0.0005, 'with repair');
  });

  test('every place of the sliders keeps success falling', () => {
    assert.ok(fields.error.max + fields.repair.max <= 1);
    const worst = at({ error: fields.error.max, repair: fields.repair.max });
    for (let n = 1; n < 100; n += 1)
      assert.ok(
        model.answer({ ...worst, n: n + 1 }).repaired <= model.answer({ ...worst, n }).repaired,
      );
  });

  test('half of what never falls to half is of any length', () => {
    const { half, halfMinutes } = model.answer(at({ undone: 0 }));
    assert.deepEqual([half, halfMinutes], [Infinity, Infinity]);
  });

  test('twice the time a step, twice the length of task', () => {
    const [one, two] = [model.answer(initial), model.answer(at({ minutes: 2 }))];
    close(two.halfMinutes, 2 * one.halfMinutes, 1e-6, 'minutes');
    close(model.successAt(at({ minutes: 2 }), 200), one.repaired, 1e-12, 'success at 200 minutes');
  });

  test('finds the longest published horizon that is no longer', () => {
    const rows = (
      parse(readFileSync('content/data/task-horizons.yaml', 'utf8')) as {
        'task-horizons': (Horizon & { best?: boolean })[];
      }
    )['task-horizons'].filter(({ best }) => best);
    const { halfMinutes } = model.answer(initial);
    assert.equal(model.below(rows, halfMinutes)?.name, 'GPT-5.2');
    assert.equal(model.below(rows, 0.01), undefined);
    assert.equal(model.below(rows, Infinity)?.name, 'Claude Mythos Preview (early)');
  });
});
