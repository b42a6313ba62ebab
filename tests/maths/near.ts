import assert from 'node:assert/strict';

/** A number is there, and not further than `tolerance` from the expected one. */
export function near(actual: number | undefined, expected: number, tolerance = 1e-12): void {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= tolerance,
    `${actual}, not ${expected} ± ${tolerance}`,
  );
}
