import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as model from '#explorables/kv-cache/model.ts';
import type { Result, State } from '#explorables/kv-cache/model.ts';
import { modelNames, models } from '#explorables/kv-cache/presets.ts';

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
  close(many.each, 66.44, 0.01, 'steps with 32 readers');
  close(many.total, 2126.1, 0.1, 'tokens of 32 readers');
  close(answer(at({})).total, 195.5, 0.05, 'tokens of one reader');
}

describe('KV cache and bandwidth', () => {
  test('agrees with the oracle', () => assertOracle(model.result));

  test('the oracle catches a cache that the batch does not multiply', () => {
    const faulty: Answer = (given) => {
      const one = model.result({ ...given, batch: 1 });
      return { ...one, total: one.each === undefined ? undefined : one.each * given.batch };
    };
    assert.throws(() => assertOracle(faulty), /32 readers/);
  });

  test('refuses what does not fit, and says how many would', () => {
    const tooMany = model.result(at({ batch: 64 }));
    assert.deepEqual([tooMany.fits, tooMany.each, tooMany.total], [false, undefined, undefined]);
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
        assert.ok(
          point.each < points[i]!.each && point.total >= points[i]!.total * (1 - 1e-12),
          name,
        );
      });
    }
  });

  test('half the bits: half the bytes, twice the speed', () => {
    const [wide, narrow] = [model.result(initial), model.result(at({ bits: '8' }))];
    close(narrow.weights * 2, wide.weights, 1e-3, 'weights');
    close((narrow.each ?? 0) / 2, wide.each ?? 0, 1e-9, 'steps');
  });

  test('a batch of a mixture of experts fetches most of the experts', () => {
    // 8 × 4.8 TB/s over 17.1 GB that all tokens share, 64 % of 653.9 GB and 32 caches of 0.29 GB.
    const eight = at({ model: 'deepseek-v3', chip: 'h200', cards: 8, bits: '8', power: 13 });
    const many = model.result({ ...eight, batch: 32 });
    close(many.touched, 1 - (248 / 256) ** 32, 1e-12, 'share of experts');
    close(many.total, 2770, 5, 'tokens of 32 readers');
    // With all of a token's 37 billion parameters and no more it would be 9.6 times as many.
    const alone = (32 * 8 * 4.8e12) / (37e9 + many.cache);
    close(alone / (many.total ?? 0), 9.6, 0.05, 'how far too high the active parameters lead');
    close(model.result(eight).touched, 8 / 256, 1e-12, 'one reader, 8 of 256');
  });

  test('a lone token of a mixture fetches about the published active parameters', () => {
    const { touched } = model.result(at({ model: 'deepseek-v3', cards: 32 }));
    const { parameters, routed } = models['deepseek-v3'];
    close((parameters - routed.parameters * (1 - touched)) / 1e9, 37, 1, 'active, billions');
  });

  test('without the input table Llama 3 8B writes 223 tokens, not 209', () => {
    const short = at({ power: 7 });
    close(model.result(short).each, 208.3, 0.3, 'all of it');
    close(model.result({ ...short, rows: true }).each, 223, 0.5, 'rows');
  });

  test('guessing ahead: 3.36 tokens a step, 2.8 times the speed while memory is the limit', () => {
    const [plain, ahead] = [model.result(initial), model.result(at({ guesses: 4 }))];
    close(ahead.tokensAStep, 3.3616, 1e-9, 'tokens a step');
    close((ahead.each ?? 0) / (plain.each ?? 1), 3.3616 / 1.2, 1e-9, 'speed');
    // On a full batch arithmetic is scarce, and wrong guesses cost.
    const full = at({ batch: 1024, power: 7 });
    assert.ok(model.result({ ...full, guesses: 4 }).arithmetic);
    const [slow, quick] = [4, 0].map((guesses) => model.result({ ...full, guesses }).total ?? 0);
    assert.ok(slow! < quick!);
  });

  test('arithmetic bounds what bandwidth would allow: 989 TFLOP/s over 16 billion operations', () => {
    const { total, arithmetic } = model.result(at({ batch: 1024, power: 7 }));
    assert.ok(arithmetic);
    close(total, 989.4e12 / 16.06e9, 1, 'tokens');
  });

  test('dollars: 26 cents for 32 readers, 2.84 dollars for one', () => {
    close(model.result(at({ batch: 32 })).price, 0.26, 0.005, '32 readers');
    close(model.result(initial).price, 2.84, 0.005, 'one reader');
    // Two cards cost twice as much and are twice as fast.
    const two = at({ batch: 32, cards: 2 });
    close(model.result(two).price, model.result(at({ batch: 32 })).price ?? 0, 1e-9, 'two cards');
  });

  test('the prediction: eleven times as many tokens for 32 readers', () => {
    const [one, many] = [model.result(initial), model.result(at({ batch: 32 }))];
    close((many.total ?? 0) / (one.total ?? 0), 10.9, 0.05, 'ratio');
    close((many.each ?? 0) * 32, many.total ?? 0, 1e-9, 'each');
  });
});
