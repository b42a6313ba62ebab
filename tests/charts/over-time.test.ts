/** Users, horizons and prices: their data, what may stand on one line, and what a screen reader hears. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { series } from '#charts/assistant-users/series.ts';
import { strings as users } from '#charts/assistant-users/strings.ts';
import { span } from '#src/drawing/spans.ts';
import { strings as horizons } from '#charts/task-horizons/strings.ts';
import { strings as prices } from '#charts/token-prices/strings.ts';
import type { UserCount } from '#src/schemas/assistant-users.ts';
import { schema as horizonRow } from '#src/schemas/task-horizons.ts';
import { tokenPrices, taskHorizons, userCounts } from './data.ts';

const aCount = (changes: Partial<UserCount>): UserCount => ({
  id: 'a-count',
  product: 'chatgpt',
  date: '2024-01',
  millions: 100,
  per: 'week',
  by: 'maker',
  sources: [{ id: 'a-work' }],
  ...changes,
});

describe('users of assistants', () => {
  test('a line holds one product, one length of time, and never an estimate beside a count', () => {
    for (const { rows } of series(userCounts)) {
      const kinds = new Set(
        rows.map(({ product, per, by }) => `${product} ${per} ${by === 'outside'}`),
      );
      assert.equal(kinds.size, 1);
      const dates = rows.map(({ date }) => date);
      assert.deepEqual(dates, dates.toSorted());
    }
  });

  test('a count by the month is not joined to counts by the week', () => {
    const apart = series([
      aCount({ date: '2023-01', per: 'month', by: 'outside' }),
      aCount({ date: '2024-08' }),
      aCount({ date: '2023-11' }),
    ]);
    assert.deepEqual(
      apart.map(({ rows }) => rows.map(({ date }) => date)),
      [['2023-01'], ['2023-11', '2024-08']],
    );
  });

  test('the last count of each line is told, a lone one is not', () => {
    const title = users.en.plotTitle([
      aCount({ date: '2023-01', per: 'month', by: 'outside' }),
      aCount({ date: '2023-11' }),
      aCount({ date: '2024-08', millions: 200 }),
    ]);
    assert.match(title, /line: ChatGPT 200 a week, August 2024\. The estimate/);
  });
});

describe('horizons', () => {
  test('lengths of time in the words of the language', () => {
    const said = [0.053778, 0.6, 3.99, 60.4, 119.7, 718.8, 3304.3].map((value) =>
      span(value, 'en'),
    );
    assert.deepEqual(said, ['3.2 s', '36 s', '4 min', '1 h', '2 h', '12 h', '55 h']);
    assert.equal(span(3.987, 'zh'), '4分钟');
  });

  test('an estimate outside of its interval is refused', () => {
    const [row] = taskHorizons;
    assert.ok(row && horizonRow.safeParse(row).success);
    assert.ok(!horizonRow.safeParse({ ...row, minutes: row.interval[1] * 2 }).success);
  });

  test('each that is called the best then known is the longest so far', () => {
    // METR's own list: a later model within a minute of the record counts, too.
    let record = 0;
    for (const { minutes, best } of taskHorizons) {
      if (best) assert.ok(minutes > record * 0.99);
      record = Math.max(record, minutes);
    }
  });

  test('doubling since 2023 comes out as METR has it: 129 days, 104 to 158', () => {
    const points = taskHorizons
      .filter(({ released, minutes, best }) => best && released >= '2023' && minutes <= 960)
      .map(({ released, minutes }) => [Date.parse(released) / 86_400_000, Math.log2(minutes)]);
    const mean = (i: 0 | 1) =>
      points.reduce((sum, point) => sum + (point[i] ?? 0), 0) / points.length;
    const [x, y] = [mean(0), mean(1)];
    const sum = (f: (dx: number, dy: number) => number) =>
      points.reduce((total, [a = 0, b = 0]) => total + f(a - x, b - y), 0);
    const days = sum((dx) => dx * dx) / sum((dx, dy) => dx * dy);
    assert.ok(days > 104 && days < 158, `${days}`);
    assert.ok(Math.abs(days - 128.7) < 3, `${days}`);
  });

  test('the first and the last are told, with the interval of the last', () => {
    assert.match(
      horizons.en.plotTitle(taskHorizons),
      /from 3\.2 s for GPT-2 \(February 2019\) to 17 h for .* \(April 2026\), .* from 8\.5 h to 55 h\.$/,
    );
    assert.throws(() => horizons.en.plotTitle([]), /no horizon/);
  });
});

test('prices: rows in the order of time, the ends of each line told', () => {
  const dates = tokenPrices.map(({ date }) => date);
  assert.deepEqual(dates, dates.toSorted());
  for (const { id, read, written } of tokenPrices) assert.ok(written >= read, id);
  const title = prices.en.plotTitle(tokenPrices);
  assert.match(title, /OpenAI’s large: 20 in November 2022, 40 in November 2026\./);
  assert.match(title, /DeepSeek: 0\.28 in May 2024, 1\.98 in November 2026\./);
});
