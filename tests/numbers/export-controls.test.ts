import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadData } from '#src/book/load-data.ts';
import { exportControlNumbers } from '#src/numbers/export-controls.ts';
import { valuesIn, type Rows } from '#src/numbers/declare.ts';

const { data } = loadData(process.cwd());
const rows: Rows = (set) =>
  data.find(({ file }) => file.endsWith(`/${set}.yaml`))?.items.map((item) => item.data) ?? [];

test('the chips lie on the side of the line on which their sale has put them', () => {
  const found = valuesIn(exportControlNumbers(rows));
  const at = (name: string) => found[name] ?? NaN;
  // NVIDIA's filings of 2022 and 2023 name A100 and H100 as caught; the H20 was sold freely until April 2025.
  assert.ok(at('tpp-a100') >= 4800 && at('tpp-h100') >= 4800);
  assert.ok(at('tpp-h20') < 2400 && at('density-h20') < 5.92);
  assert.ok(at('tpp-h100') < 21_000 && at('tpp-b200') >= 21_000);
  // Named by BIS on 13 May 2025.
  assert.ok(at('tpp-ascend-910b') >= 4800 && at('tpp-ascend-910c') >= 4800);
});

test('the 8-bit peak of an H100 gives the same', () => {
  assert.ok(Math.abs((valuesIn(exportControlNumbers(rows))['tpp-h100'] ?? NaN) - 1979 * 8) < 5);
});
