import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import * as model from '#explorables/kv-cache/model.ts';
import type { Result, State } from '#explorables/kv-cache/model.ts';
import { chips, modelNames } from '#explorables/kv-cache/presets.ts';
import type { Chip } from '#explorables/kv-cache/presets.ts';

const { initial } = model.state;
const gib = 2 ** 30;
const at = (changes: Partial<State>): State => ({ ...initial, ...changes });

function close(actual: number | undefined, expected: number, within: number, what: string) {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= within,
    `${what}: ${actual}, not ${expected}`,
  );
}

type Answer = (given: State) => Result;

/** Caches that follow from published architectures, and the worked example of the text. */
function assertOracle(answer: Answer) {
  close(answer(at({ model: 'gpt3' })).bytesPerToken, 4_718_592, 0, 'GPT-3 a token');
  close(answer(at({ model: 'llama2-70b' })).bytesPerToken, 327_680, 0, 'Llama 2 a token');
  close(answer(at({ model: 'deepseek-v3' })).bytesPerToken, 70_272, 0, 'DeepSeek-V3 a token');
  close(answer(at({})).cache / gib, 1, 0, 'Llama 3 8B at 8,192, GiB');
  close(answer(at({ model: 'llama31-405b' })).cache / gib, 63, 1e-9, 'Llama 3.1 405B, GiB');
  const many = answer(at({ batch: 32 }));
  close(many.cache / gib, 32, 1e-9, '32 readers, GiB');
  close(many.steps, 66.44, 0.01, 'steps with 32 readers');
  close(many.total, 2126.1, 0.1, 'tokens of 32 readers');
  close(answer(at({})).total, 195.5, 0.05, 'tokens of one reader');
}

describe('KV cache and bandwidth', () => {
  test('agrees with the oracle', () => assertOracle(model.result));

  test('the oracle catches a cache that the batch does not multiply', () => {
    const faulty: Answer = (given) => {
      const one = model.result({ ...given, batch: 1 });
      return { ...one, total: one.steps === undefined ? undefined : one.steps * given.batch };
    };
    assert.throws(() => assertOracle(faulty), /32 readers/);
  });

  test('refuses what does not fit, and says how many would', () => {
    const tooMany = model.result(at({ batch: 64 }));
    assert.deepEqual([tooMany.fits, tooMany.steps, tooMany.total], [false, undefined, undefined]);
    assert.equal(tooMany.most, 59);
    assert.ok(model.result(at({ batch: tooMany.most })).fits);
    assert.ok(!model.result(at({ batch: tooMany.most + 1 })).fits);
    const tooLarge = model.result(at({ model: 'llama31-405b', cards: 8 }));
    assert.deepEqual([tooLarge.fits, tooLarge.most], [false, 0]);
    assert.deepEqual(model.byBatch(at({ model: 'llama31-405b', cards: 8 })), []);
  });

  test('a context beyond the window is held at the window', () => {
    assert.equal(model.result(at({ model: 'gpt3', power: 17 })).context, 2048);
    assert.equal(model.result(at({ model: 'gpt3', power: 9 })).context, 512);
  });

  test('with more readers each gets fewer tokens and all together more', () => {
    for (const name of modelNames) {
      const points = model.byBatch(at({ model: name, cards: 32, power: 11 }));
      points.slice(1).forEach((point, i) => {
        assert.ok(point.each < points[i]!.each && point.total > points[i]!.total, name);
      });
    }
  });

  test('half the bits: half the bytes, twice the speed', () => {
    const [wide, narrow] = [model.result(initial), model.result(at({ bits: '8' }))];
    close(narrow.weights * 2, wide.weights, 1e-3, 'weights');
    close((narrow.steps ?? 0) / 2, wide.steps ?? 0, 1e-9, 'steps');
  });

  test('the prediction: eleven times as many tokens for 32 readers', () => {
    const { one, many, each } = model.facts();
    close(many / one, 10.9, 0.05, 'ratio');
    close(each * 32, many, 1e-9, 'each');
  });

  test('chips agree with the published data', () => {
    const rows = (
      parse(readFileSync('content/data/accelerators.yaml', 'utf8')) as {
        accelerators: Record<string, unknown>[];
      }
    ).accelerators;
    for (const [id, { memoryGb, bandwidthTbs }] of Object.entries<Chip>(chips)) {
      const row = rows.find((each) => each['id'] === id);
      assert.deepEqual([memoryGb, bandwidthTbs], [row?.['memoryGb'], row?.['bandwidthTbs']], id);
    }
  });
});
