/** The numbers of the chapter on history: predictability, growth, scale and shares. */
import { doublingMonths, monthlyGrowth } from '#src/maths/growth.ts';
import { lossBySize } from '#src/maths/scaling-laws.ts';
import {
  byFormula,
  byFunction,
  chosen,
  cited,
  derived,
  type Input,
  type Rows,
  type Table,
  type Topic,
} from './declare.ts';

const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** ChatGPT's weekly users at a date, `YYYY-MM`, by its maker's count, in millions. */
function users(rows: Rows, date: string): Input {
  const row = rows('assistant-users').find(
    (each) => each['product'] === 'chatgpt' && each['per'] === 'week' && each['date'] === date,
  );
  return {
    value: typeof row?.['millions'] === 'number' ? row['millions'] : NaN,
    is: [`weekly users in ${date}, millions`, `${date}的周用户，百万`],
    from: { set: 'assistant-users', row: String(row?.['id'] ?? '') },
    range: [1, 8000],
  };
}

/** Growth a month between two counts. */
const growth = (rows: Rows, from: string, to: string) =>
  byFunction(
    '(b ÷ a)^(1 ÷ m) − 1',
    {
      a: users(rows, from),
      b: users(rows, to),
      m: chosen(months(to) - months(from), ['months between', '相隔的月数']),
    },
    ({ a, b, m }) => monthlyGrowth(a, b, m),
  );

const active = (a: number, N: number, source: readonly [string, string]) =>
  byFormula('a ÷ N', {
    a: cited(a, ['active parameters, billions', '激活参数，十亿'], source, [1, N]),
    N: cited(N, ['all parameters, billions', '全部参数，十亿'], source, [N, 10 * N]),
  });

const span: Table = {
  'alexnet-gpt3-months': byFormula('12 × (b − a) + n − m', {
    a: cited(2012, ['year of AlexNet', 'AlexNet的年份'], ['krizhevsky2012alexnet', 'abstract']),
    m: cited(12, ['its month', '其月份'], ['krizhevsky2012alexnet', 'abstract']),
    b: cited(2020, ['year of GPT-3', 'GPT-3的年份'], ['brown2020gpt3', 'abstract']),
    n: cited(5, ['its month', '其月份'], ['brown2020gpt3', 'abstract']),
  }),
};

export const historyNumbers: Topic = (rows) => ({
  ...span,
  'alexnet-gpt3-doubling-months': byFunction(
    'm × ln 2 ÷ ln(N ÷ A)',
    {
      m: derived(span, 'alexnet-gpt3-months', ['months between', '相隔的月数'], [1, 200]),
      N: cited(
        175e9,
        ['parameters of GPT-3', 'GPT-3的参数量'],
        ['brown2020gpt3', 'Table 2.1'],
        [1e9, 1e13],
      ),
      A: cited(
        60e6,
        ['parameters of AlexNet', 'AlexNet的参数量'],
        ['krizhevsky2012alexnet', 'abstract'],
        [1e6, 9e8],
      ),
    },
    ({ m, N, A }) => doublingMonths(N / A, m),
  ),
  'loss-drop-tenfold': byFunction(
    ['1 − loss at ten times N over the loss at N', '1减去参数为10N时的损失与参数为N时的损失之比'],
    { N: cited(1e9, ['parameters', '参数量'], ['kaplan2020scaling', 'eq. 1.1'], [1e6, 1e12]) },
    ({ N }) => 1 - lossBySize(10 * N) / lossBySize(N),
  ),
  'chatgpt-growth-aug-2024': growth(rows, '2023-11', '2024-08'),
  'chatgpt-growth-dec-2024': growth(rows, '2024-08', '2024-12'),
  'chatgpt-growth-feb-2025': growth(rows, '2024-12', '2025-02'),
  'chatgpt-growth-july-2025': growth(rows, '2025-02', '2025-07'),
  'chatgpt-growth-to-dec-2024': growth(rows, '2023-11', '2024-12'),
  'chatgpt-growth-to-july-2025': growth(rows, '2024-12', '2025-07'),
  'chatgpt-growth-to-oct-2025': growth(rows, '2025-07', '2025-10'),
  'chatgpt-growth-to-feb-2026': growth(rows, '2025-10', '2026-02'),
  'chatgpt-messages-per-day': byFormula('m ÷ 7', {
    m: cited(
      18e9,
      ['messages a week', '每周消息数'],
      ['chatterji2025howpeople', 'abstract'],
      [1e6, 1e12],
    ),
  }),
  'deepseek-v3-active': active(37, 671, ['deepseek2024v3', '§4.2']),
  'qwen3-active': active(22, 235, ['qwen3-2025', 'Table 2']),
  'deepseek-v4-active': active(49, 1600, ['deepseek2026v4', '§1']),
});
