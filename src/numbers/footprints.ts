/** Energy, carbon and water: what the section on them states. */
import { byFormula, chosen, cited, datum, derived, type Rows, type Table } from './declare.ts';

export function footprintNumbers(rows: Rows): Table {
  const bloom = (field: string, is: readonly [string, string], most: number) =>
    datum(rows, ['training-footprints', 'bloom', field], is, [0, most]);
  const energy: Table = {
    'footprint-bloom-mwh': byFormula('h × P ÷ 10^6', {
      h: bloom('device_hours', ['hours of cards', '卡时'], 1e8),
      P: bloom('device_w', ['watts of a card', '每卡功率，瓦'], 2000),
    }),
  };
  const gpt3 = datum(
    rows,
    ['training-footprints', 'gpt3', 'energy_mwh'],
    ['energy of training GPT-3, MWh', '训练GPT-3的能耗，MWh'],
    [1, 1e6],
  );
  const china = cited(
    102,
    ['electricity of China’s data centres in 2024, TWh', '2024年中国数据中心用电，TWh'],
    ['graphicnews2025iea', ''],
    [1, 2000],
  );
  const prompt = cited(
    0.24,
    ['energy of the median prompt, Wh', '中位提示词的能耗，Wh'],
    ['elsworth-2025', 'abstract'],
    [0.01, 10],
  );
  return {
    ...energy,
    // MWh × kg/kWh = t.
    'footprint-bloom-france-t': byFormula('E × g', {
      E: derived(energy, 'footprint-bloom-mwh', ['energy, MWh', '能耗，MWh'], [1, 1e5]),
      g: bloom(
        'grid_kg_per_kwh',
        ['carbon of the French grid, kg/kWh', '法国电网的碳强度，kg/kWh'],
        1.5,
      ),
    }),
    'footprint-bloom-us-t': byFormula('E × g', {
      E: cited(
        475,
        ['energy with a PUE of 1.1, MWh', '能耗（PUE为1.1），MWh'],
        ['touvron2023llama', 'Table 15'],
        [1, 1e5],
      ),
      g: cited(
        0.385,
        ['carbon of the average US grid, kg/kWh', '美国电网的平均碳强度，kg/kWh'],
        ['touvron2023llama', 'Table 15'],
        [0, 1.5],
      ),
    }),
    'prompts-per-kettle': byFormula('c × m × d ÷ 3.6 ÷ p', {
      c: chosen(4.184, ['kJ that warm 1 kg of water by 1 °C', '1 kg水升温1 °C所需的千焦']),
      m: chosen(1, ['litres of water', '水的升数'], [0.1, 5]),
      d: chosen(80, ['degrees, from 20 to 100 °C', '升高的度数，20至100 °C'], [1, 100]),
      p: prompt,
    }),
    'prompts-per-gpt3': byFormula('E × 10^6 ÷ p', { E: gpt3, p: prompt }),
    'prompt-carbon-ratio': byFormula('a ÷ b', {
      a: cited(
        1.14,
        ['carbon of an answer of Mistral Large 2, g', 'Mistral Large 2一次回答的碳排放，克'],
        ['mistral-lca-2025', ''],
        [0, 10],
      ),
      b: cited(
        0.03,
        ['of the median prompt to Gemini, g', 'Gemini中位提示词的碳排放，克'],
        ['elsworth-2025', 'abstract'],
        [0.001, 10],
      ),
    }),
    // mL a Wh is litres a kWh.
    'water-per-kwh-gemini': byFormula('v ÷ p', {
      v: cited(
        0.26,
        ['water of the median prompt, mL', '中位提示词的用水，毫升'],
        ['elsworth-2025', 'abstract'],
        [0, 10],
      ),
      p: prompt,
    }),
    'water-per-kwh-gpt3': byFormula('v ÷ (E × 1000)', {
      v: cited(
        700_000,
        ['water of training GPT-3, litres', '训练GPT-3的用水，升'],
        ['li2023thirsty', 'abstract'],
        [1, 1e8],
      ),
      E: gpt3,
    }),
    'datacentre-growth-2024-2030': byFormula('(b ÷ a)^(1 ÷ n) − 1', {
      a: cited(
        415,
        ['data centres’ electricity in 2024, TWh', '2024年数据中心用电，TWh'],
        ['iea-2025', ''],
        [1, 2000],
      ),
      b: cited(950, ['in 2030, projected, TWh', '2030年预测，TWh'], ['iea-2026', ''], [1, 5000]),
      n: chosen(6, ['years between', '相隔的年数'], [1, 20]),
    }),
    'datacentres-china-of-world': byFormula('a ÷ b', {
      a: china,
      b: cited(
        415,
        ['of all data centres in 2024, TWh', '2024年全世界数据中心用电，TWh'],
        ['iea-2025', ''],
        [1, 2000],
      ),
    }),
    'datacentres-china-of-china': byFormula('a ÷ b', {
      a: china,
      b: cited(
        9852.1,
        ['all electricity used in China in 2024, TWh', '2024年中国全社会用电，TWh'],
        ['nea2025electricity', ''],
        [1, 50_000],
      ),
    }),
    'grid-ratio-india-norway': byFormula('a ÷ b', {
      a: cited(
        0.713,
        ['carbon of the Indian grid, kg/kWh', '印度电网的碳强度，kg/kWh'],
        ['codecarbon', ''],
        [0, 1.5],
      ),
      b: cited(
        0.03,
        ['of the Norwegian one', '挪威电网的碳强度'],
        ['codecarbon', ''],
        [0.001, 1.5],
      ),
    }),
  };
}
