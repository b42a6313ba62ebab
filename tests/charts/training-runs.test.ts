import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadData } from '#src/book/load-data.ts';
import { computed, type Run } from '#src/charts/training-runs/computed.ts';

interface Row extends Run {
  id: string;
  tflops?: number;
  published?: { flop?: number; energyMwh?: number; carbonT?: number };
}

const { data } = loadData(process.cwd());
const rows = (set: string): Row[] =>
  (data.find(({ file }) => file.endsWith(`/${set}.yaml`))?.items ?? []).map(
    (item) => item.data as unknown as Row,
  );
const peaks = new Map(rows('accelerators').map(({ id, tflops }) => [id, tflops]));
const peakOf = ({ accelerator }: Row): number | undefined =>
  accelerator === undefined ? undefined : peaks.get(accelerator);

/** Utilisation over all hours, worked out from the sources. */
const utilisations: Readonly<Record<string, number>> = {
  gpt3: 0.197, gopher: 0.302, palm: 0.304, opt175: 0.208, bloom: 0.318, 'llama1-65b': 0.477,
  'llama2-7b': 0.391, 'llama2-70b': 0.428, 'llama3-8b': 0.156, 'llama3-70b': 0.279,
  'llama31-405b': 0.345, dsv3: 0.346, 'llama4-scout': 0.229, 'llama4-maverick': 0.265,
  'pythia-12b': 0.262, 'falcon-180b': 0.479, smollm3: 0.263,
}; // prettier-ignore

type Compute = typeof computed;

function assertAgreement(compute: Compute) {
  for (const run of rows('training-runs')) {
    const own = compute(run, peakOf(run));
    const near = (found: number | undefined, printed: number | undefined, share: number): void => {
      if (found === undefined || printed === undefined) return;
      assert.ok(Math.abs(found / printed - 1) <= share, `${run.id}: ${found}, printed ${printed}`);
    };
    // Gopher's 5.76e23 is the budget that Hoffmann et al. give for it, not 6ND; the others round to three digits.
    near(own.flop, run.published?.flop, run.id === 'gopher' ? 0.13 : 0.005);
    near(own.mwh, run.published?.energyMwh, 0.003);
    near(own.tonnes, run.published?.carbonT, 0.003);
    const expected = utilisations[run.id];
    assert.equal(own.utilisation === undefined, expected === undefined, run.id);
    if (expected !== undefined && own.utilisation !== undefined)
      assert.ok(Math.abs(own.utilisation - expected) < 0.001, `${run.id}: ${own.utilisation}`);
  }
}

describe('published training runs', () => {
  test('agree with what is computed from their inputs', () => assertAgreement(computed));

  test('the comparison catches a PUE forgotten', () => {
    const faulty: Compute = (run, tflops) =>
      computed(run.pue === undefined ? run : { ...run, pue: 1 }, tflops);
    assert.throws(() => assertAgreement(faulty), /printed/);
  });

  test('nothing is computed from what is not known', () => {
    const own = computed({ parameters: 1e9 }, undefined);
    assert.deepEqual(Object.values(own), [undefined, undefined, undefined, undefined]);
  });

  test('every accelerator named is in the list', () => {
    for (const run of rows('training-runs'))
      if (run.accelerator !== undefined) assert.ok(peakOf(run), run.id);
  });
});
