/** When a graphics card of one's own has cost as much as renting one. */
import {
  byFormula,
  chosen,
  cited,
  datum,
  derived,
  type Input,
  type Table,
  type Topic,
} from './declare.ts';

/** Hours of work after which a card of price P and power w costs what renting one at r did. */
export const rentOrBuyNumbers: Topic = (rows) => {
  const hub = ['hf-hardware-3090', ''] as const;
  const electricity = chosen(
    0.15,
    ['dollars a kilowatt-hour, our assumption', '每千瓦时的美元数，我们的假定'],
    [0, 2],
  );
  const hours = (P: Input, r: Input, w: Input) =>
    byFormula('P ÷ (r − w ÷ 1000 × e)', { P, r, w, e: electricity });
  const work: Table = {
    'buy-h100-hours': hours(
      chosen(
        40_000,
        ['dollars for the card, the price of the example', '买卡的美元数，例子里的价格'],
        [10, 1e6],
      ),
      datum(
        rows,
        ['chip-prices', 'h100-runpod-2026', 'usd'],
        [
          'dollars an hour of an H100 at RunPod, 9 November 2026',
          'RunPod一块H100每小时的美元数，2026年11月9日',
        ],
        [0.1, 20],
      ),
      datum(
        rows,
        ['accelerators', 'h100', 'powerW'],
        ['power of an H100, W', 'H100的功率，W'],
        [1, 3000],
      ),
    ),
    'buy-3090-hours': hours(
      cited(
        1500,
        ['dollars for an RTX 3090, the list price', 'RTX 3090标价的美元数'],
        hub,
        [10, 1e6],
      ),
      cited(
        0.18,
        [
          'dollars an hour of an RTX 3090, 20 September 2026',
          '一块RTX 3090每小时的美元数，2026年9月20日',
        ],
        ['openrelay2026prices', ''],
        [0.01, 20],
      ),
      cited(350, ['power of an RTX 3090, W', 'RTX 3090的功率，W'], hub, [1, 3000]),
    ),
  };
  const hoursOf = (name: string) =>
    derived(work, name, ['hours of work', '工作的小时数'], [1, 1e6]);
  return {
    ...work,
    'buy-h100-days': byFormula('h ÷ 24', { h: hoursOf('buy-h100-hours') }),
    'buy-3090-years': byFormula('h ÷ (d × 365)', {
      h: hoursOf('buy-3090-hours'),
      d: chosen(4, ['hours of work a day', '每天工作的小时数'], [0.1, 24]),
    }),
  };
};
