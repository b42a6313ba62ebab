import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valuesIn } from '#src/numbers/declare.ts';
import { risks } from '#src/numbers/risks.ts';

const near = (value: number, expected: number, tolerance: number): void =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected} ± ${tolerance}`);

describe('the numbers of the text', () => {
  const rows = () => [
    { id: 'bloom', device_hours: 1_082_990, device_w: 400, grid_kg_per_kwh: 0.057 },
    { id: 'gpt3', energy_mwh: 1287 },
  ];

  it('are finite, and come from the data where they are data', () => {
    const numbers = valuesIn(risks(rows));
    for (const [name, value] of Object.entries(numbers))
      assert.ok(Number.isFinite(value), `${name} is ${value}`);
    near(numbers['footprint-bloom-mwh'] ?? 0, 433.196, 1e-9);
    near(numbers['footprint-bloom-france-t'] ?? 0, 24.69, 5e-3);
  });

  it('are not numbers where the data lack them, so that no text can state them', () => {
    assert.ok(Number.isNaN(valuesIn(risks(() => []))['footprint-bloom-mwh']));
  });
});
