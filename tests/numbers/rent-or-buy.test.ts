/** Worked out by hand from prices, powers and 15 cents a kilowatt-hour. */
import { test } from 'node:test';
import { rentOrBuyNumbers } from '#src/numbers/rent-or-buy.ts';
import { assertNumbers } from './expected.ts';

test('a card has cost what its rent did after so many hours', () =>
  assertNumbers(rentOrBuyNumbers, {
    // 40,000 over 3.99 less 0.7 kW; 1,500 over 0.18 less 0.35 kW.
    'buy-h100-hours': [40_000 / 3.885, 1e-6],
    'buy-h100-days': [429, 0.1],
    'buy-3090-hours': [1500 / 0.1275, 1e-6],
    'buy-3090-years': [8.06, 0.01],
  }));
