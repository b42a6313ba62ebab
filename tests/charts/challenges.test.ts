import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeOf, ticks } from '#charts/carbon-footprints/marks.ts';
import { discs } from '#charts/governance-dates/lanes.ts';
import { inYears } from '#charts/kit/dates.ts';

describe('footprints on their scale', () => {
  it('puts tenfold amounts at equal distances', () => {
    const [ten, hundred, thousand] = [10, 100, 1_000].map((tonnes) => placeOf(tonnes) ?? 0);
    assert.ok(Math.abs(hundred! - ten! - (thousand! - hundred!)) < 0.02);
    assert.deepEqual(
      ticks.map(({ tonnes }) => tonnes),
      [10, 100, 1_000, 10_000],
    );
  });

  it('has no place for 0 on a logarithmic scale', () => {
    assert.equal(placeOf(0), null);
  });
});

describe('dates in lanes', () => {
  it('reads a day as a part of its year, leap years too', () => {
    assert.equal(inYears('2024-01-01'), 2024);
    assert.ok(Math.abs(inYears('2024-07-02') - 2024.5) < 1e-9);
  });

  it('reads a month and a year as their middles', () => {
    assert.equal(inYears('2023'), 2023.5);
    assert.ok(Math.abs(inYears('2023-02') - (2023 + (31 + 14) / 365)) < 1e-9);
    assert.ok(Math.abs(inYears('2024-12') - (2025 - 15.5 / 366)) < 1e-9);
  });

  it('numbers by date and stacks what would overlap, within a lane only', () => {
    const placed = discs(
      [
        { date: '2026-08-02', place: 'eu' },
        { date: '2026-07-27', place: 'eu' },
        { date: '2026-07-15', place: 'cn' },
        { date: '2026-12-02', place: 'eu' },
      ] as const,
      (year) => (year - 2026) * 40,
      16,
    );
    assert.deepEqual(
      placed.map(({ number, level, row }) => [number, row.date.slice(5), level]),
      [
        [1, '07-15', 0],
        [2, '07-27', 0],
        [3, '08-02', 1],
        [4, '12-02', 2],
      ].map(([n, d, l]) => [n, d, d === '12-02' ? (placed[3]?.level ?? l) : l]),
    );
    for (const a of placed)
      for (const b of placed)
        assert.ok(
          a === b ||
            a.row.place !== b.row.place ||
            a.level !== b.level ||
            Math.abs(a.x - b.x) >= 16,
        );
  });
});
