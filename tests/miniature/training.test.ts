/** A short training with a seed: its loss falls, and its numbers depend on nothing but the seed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readNumbers } from '../../scripts/train/files.ts';
import { rateAt } from '../../scripts/train/stage.ts';
import { stageNamed } from '../../scripts/train/stages.ts';
import { train } from '../../scripts/train/trainer.ts';
import { countOf } from '../../src/tensors/parameters.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Runs twelve steps of the autoencoder's training, `limits` of them at a time. */
async function trained(workers: number, ...limits: number[]) {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  folders.push(folder);
  for (const limit of limits)
    await train('autoencoder', { folder, workers, steps: 12, limit, logEvery: 3, saveEvery: 3600 });
  const lines = readFileSync(join(folder, 'autoencoder.loss.jsonl'), 'utf8').trim().split('\n');
  return {
    losses: lines.map((line) => (JSON.parse(line) as { loss: number }).loss),
    values: readNumbers(folder, 'autoencoder.checkpoint'),
  };
}

describe('twelve steps of the autoencoder', async () => {
  const one = await trained(1, 12);

  test('the loss falls', () => {
    assert.ok(one.losses.at(-1)! < 0.9 * one.losses[0]!, one.losses.join());
  });

  test('two workers end with the same numbers, bit by bit, also after a break', async () => {
    const two = await trained(2, 5, 7);
    assert.deepEqual(two.values, one.values);
  });
});

test('the rate rises, stays and falls', () => {
  const stage = { ...stageNamed('denoiser'), steps: 1000, warmUp: 100, coolFrom: 0.5, rate: 1 };
  assert.equal(rateAt(stage, 50), 0.5);
  assert.equal(rateAt(stage, 100), 1);
  assert.equal(rateAt(stage, 500), 1);
  assert.ok(Math.abs(rateAt(stage, 750) - 0.505) < 1e-9);
  assert.ok(Math.abs(rateAt(stage, 1000) - 0.01) < 1e-9);
});

test('a stage that is not there is named with those that are', () =>
  assert.throws(() => stageNamed('painter'), /painter: autoencoder, contrast, denoiser/));

test('a stage says which one must come first', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  folders.push(folder);
  const settings = { folder, workers: 1, logEvery: 1, saveEvery: 60 };
  await assert.rejects(train('denoiser', settings), /contrast\.f32 is missing: run the stage/);
});

test('shipped weights are a beginning: each stage finds what it asks of those before it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'training-'));
  folders.push(folder);
  execFileSync(process.execPath, ['scripts/train/unpack.ts', `--folder=${folder}`]);
  for (const name of ['autoencoder', 'denoiser', 'brief', 'decoder', 'match', 'lora', 'control'])
    assert.equal(readNumbers(folder, name).length, countOf(stageNamed(name).layout), name);
  const inputs = { numbers: (name: string) => readNumbers(folder, name) };
  for (const name of ['brief', 'decoder', 'lora', 'control']) {
    const stage = stageNamed(name);
    assert.equal(stage.begin(inputs).length, countOf(stage.layout), name);
    const frozen = stage.frozenValues(inputs);
    assert.equal(frozen.length, countOf(stage.frozen), name);
    assert.ok(frozen.some((value) => value !== 0) && frozen.every(Number.isFinite), name);
  }
});
