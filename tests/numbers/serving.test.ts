import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '#src/book/load-data.ts';
import { servingNumbers } from '#src/numbers/serving.ts';
import { valuesIn, type Rows } from '#src/numbers/declare.ts';

const { data } = loadData(process.cwd());
const rows: Rows = (set) =>
  data.find(({ file }) => file.endsWith(`/${set}.yaml`))?.items.map((item) => item.data) ?? [];

/** As printed by the sources or worked out by hand from them. */
const expected: Readonly<Record<string, readonly [value: number, within: number]>> = {
  // 16.06 GB of weights and 32 caches of 1.0737 GB, 3.35 TB/s, 2 dollars an hour.
  'price-written-32': [2 / 3600 / ((32 * 3350) / (16.06 + 32 * 1.073742)) / 1e-6, 1e-3],
  'price-written-1': [2.84, 0.005],
  'deepseek-node-read': [0.0603, 1e-4],
  'deepseek-node-written': [0.3003, 1e-4],
  // llama.cpp prints 43.1 GB for Llama 3.1 70B at Q4_K_M.
  'gb-70b-4': [43.1, 0.1],
  'guess-tokens': [1 + 0.8 + 0.64 + 0.512 + 0.4096, 1e-12],
  'guess-mtp-high': [1.9, 1e-12],
  'state-405b-tb': [6.48, 1e-9],
  // Llama Team 2024, §3.3: 419 unexpected interruptions in 54 days.
  'failure-interval-hours': [1296 / 419, 1e-9],
};

function assertNumbers(found: Readonly<Record<string, number>>) {
  for (const [name, [value, within]] of Object.entries(expected)) {
    const number = found[name];
    assert.ok(number !== undefined && Math.abs(number - value) <= within, `${name}: ${number}`);
  }
}

describe('numbers of serving and of training at scale', () => {
  test('come out as their sources have them', () => assertNumbers(valuesIn(servingNumbers(rows))));

  test('a wrong datum is caught', () => {
    const faulty: Rows = (set) =>
      rows(set).map((row) => (row['id'] === 'h100' ? { ...row, bandwidthTbs: 4.8 } : row));
    assert.throws(() => assertNumbers(valuesIn(servingNumbers(faulty))), /price-written/);
  });
});
