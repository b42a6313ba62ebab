/** What a screen reader is told of the drawings says what their data say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strings as rooflines } from '#src/charts/rooflines/strings.ts';
import { strings as trainingRuns } from '#src/charts/training-runs/strings.ts';

test('rooflines: every peak from the lowest on, the first and the last to turn flat', () => {
  const roofs = [
    { name: 'Fast', tflops: 1000, bandwidthTbs: 4 },
    { name: 'Slow', tflops: 100, bandwidthTbs: 4 },
    { name: 'Narrow', tflops: 500, bandwidthTbs: 1 },
  ];
  const { en, zh } = { en: rooflines.en.plotTitle(roofs), zh: rooflines.zh.plotTitle(roofs) };
  assert.match(en, /^Rooflines of 3 .*: Slow at 100, Narrow at 500, Fast at 1,000 TFLOP\/s\./);
  assert.match(en, /The Slow turns flat first, at 25 FLOP a byte, the Narrow last, at 500\.$/);
  assert.match(zh, /Slow为100，Narrow为500，Fast为1,000 TFLOP\/s。Slow最早变平，在每字节25次，/);
  assert.match(zh, /Narrow最晚，在500次。$/);
  assert.throws(() => rooflines.en.plotTitle([]), /no roofline/);
});

test('training runs: the least and the most, and those above the line', () => {
  const points = [
    { name: 'Middle', year: 2021, flop: 2e25 },
    { name: 'Most', year: 2024, flop: 3.84e25 },
    { name: 'Least', year: 2020, flop: 2.4e21 },
  ];
  const above = points.filter(({ flop }) => flop > 1e25);
  const en = trainingRuns.en.plotTitle(points, above);
  assert.match(en, /from Least with 2\.4 × 10²¹ FLOP in 2020 to Most with 3\.8 × 10²⁵ in 2024\./);
  assert.match(en, /lie: Middle, Most\.$/);
  const zh = trainingRuns.zh.plotTitle(points, above);
  assert.match(
    zh,
    /从2020年Least的2\.4 × 10²¹ FLOP，到2024年Most的3\.8 × 10²⁵。在10²⁵之上的有Middle、Most，/,
  );
  assert.throws(() => trainingRuns.en.plotTitle([], []), /no training run/);
});
