/** The numbers of the chapter on history: predictability, growth, scale and shares. */
import type { Topic } from './registry.ts';

/** The growth a month that leads from one count to another. */
export const monthlyGrowth = (from: number, to: number, months: number): number =>
  (to / from) ** (1 / months) - 1;

/** How many months a doubling takes where a quantity grows by `factor` in `months`. */
export const doublingMonths = (factor: number, months: number): number =>
  months / Math.log2(factor);

/** Test loss in nats per token by the number of parameters (Kaplan et al. 2020, eq. 1.1). */
export const lossBySize = (parameters: number): number => (8.8e13 / parameters) ** exponent;
const exponent = 0.076;

/** Parameters and month: Krizhevsky et al. 2012, abstract; Brown et al. 2020, Table 2.1. */
const alexnet = { parameters: 60e6, month: 2012 * 12 + 12 };
const gpt3 = { parameters: 175e9, month: 2020 * 12 + 5 };

/** ChatGPT's users in a week as OpenAI gave them, in the months that the chapter's table names. */
const weekly = { nov2023: 100e6, dec2024: 300e6, july2025: 700e6, oct2025: 800e6, feb2026: 900e6 };

/** Messages a week, July 2025 (Chatterji et al. 2025, abstract). */
const messagesPerWeek = 18e9;

export const historyNumbers: Topic = () => ({
  'alexnet-gpt3-months': gpt3.month - alexnet.month,
  'alexnet-gpt3-doubling-months': doublingMonths(
    gpt3.parameters / alexnet.parameters,
    gpt3.month - alexnet.month,
  ),
  'loss-drop-tenfold': 1 - lossBySize(10e9) / lossBySize(1e9),
  'chatgpt-growth-to-dec-2024': monthlyGrowth(weekly.nov2023, weekly.dec2024, 13),
  'chatgpt-growth-to-july-2025': monthlyGrowth(weekly.dec2024, weekly.july2025, 7),
  'chatgpt-growth-to-oct-2025': monthlyGrowth(weekly.july2025, weekly.oct2025, 3),
  'chatgpt-growth-to-feb-2026': monthlyGrowth(weekly.oct2025, weekly.feb2026, 4),
  'chatgpt-messages-per-day': messagesPerWeek / 7,
  'deepseek-v3-active': 37 / 671,
  'qwen3-active': 22 / 235,
  'deepseek-v4-active': 49 / 1600,
});
