/**
 * What an hour of an accelerator cost on demand, by the day on which a price page said so: the rows of
 * content/data/chip-prices.yaml, against which a test holds them, since a page is sent no more than this.
 */
import type { ChipName } from './presets.ts';

export interface ChipPrice {
  readonly chip: ChipName;
  /** In US dollars. */
  readonly usd: number;
  readonly vendor: string;
  readonly date: string;
  /** Where the vendor has two kinds of the card. */
  readonly memory?: string;
}

export const chipPrices = {
  'v100-aws-2018': { chip: 'v100', usd: 3.06, vendor: 'AWS', date: '2018-06-08', memory: '16 GB' },
  'v100-aws-2019': { chip: 'v100', usd: 3.9, vendor: 'AWS', date: '2019-01-25', memory: '32 GB' },
  'tpu-v4-google-cloud-2022': {
    chip: 'tpu-v4',
    usd: 3.22,
    vendor: 'Google Cloud',
    date: '2022-05-11',
  },
  'a100-80-aws-2022': { chip: 'a100-80', usd: 5.12, vendor: 'AWS', date: '2022-08-19' },
  'a100-80-google-cloud-2022': {
    chip: 'a100-80',
    usd: 3.93,
    vendor: 'Google Cloud',
    date: '2022-12-12',
  },
  'h100-lambda-2024': { chip: 'h100', usd: 3.49, vendor: 'Lambda', date: '2024-07-11' },
  'a100-80-runpod-2024': { chip: 'a100-80', usd: 1.94, vendor: 'RunPod', date: '2024-07-27' },
  'h100-runpod-2024': { chip: 'h100', usd: 3.99, vendor: 'RunPod', date: '2024-07-27' },
  'h100-lambda-2025': { chip: 'h100', usd: 3.29, vendor: 'Lambda', date: '2025-02-28' },
  'a100-80-aws-2025': { chip: 'a100-80', usd: 5.12, vendor: 'AWS', date: '2025-03-02' },
  'a100-80-runpod-2025': { chip: 'a100-80', usd: 1.89, vendor: 'RunPod', date: '2025-03-03' },
  'h100-runpod-2025': { chip: 'h100', usd: 2.99, vendor: 'RunPod', date: '2025-03-03' },
  'tpu-v4-google-cloud-2025': {
    chip: 'tpu-v4',
    usd: 3.22,
    vendor: 'Google Cloud',
    date: '2025-03-03',
  },
  'v100-azure-2025': { chip: 'v100', usd: 3.06, vendor: 'Azure', date: '2025-03-03' },
  'v100-google-cloud-2025': { chip: 'v100', usd: 2.48, vendor: 'Google Cloud', date: '2025-03-03' },
  'v100-runpod-2025': {
    chip: 'v100',
    usd: 0.19,
    vendor: 'RunPod',
    date: '2025-03-03',
    memory: '16 GB',
  },
  'h100-aws-2025': { chip: 'h100', usd: 12.29, vendor: 'AWS', date: '2025-03-17' },
  'h100-google-cloud-2025': {
    chip: 'h100',
    usd: 11.06,
    vendor: 'Google Cloud',
    date: '2025-03-17',
  },
  'h100-oracle-2025': { chip: 'h100', usd: 10, vendor: 'Oracle', date: '2025-03-17' },
  'a100-80-aws-2026': { chip: 'a100-80', usd: 3.43, vendor: 'AWS', date: '2026-11-09' },
  'a100-80-runpod-2026': { chip: 'a100-80', usd: 1.79, vendor: 'RunPod', date: '2026-11-09' },
  'h100-aws-2026': { chip: 'h100', usd: 6.88, vendor: 'AWS', date: '2026-11-09' },
  'h100-runpod-2026': { chip: 'h100', usd: 3.99, vendor: 'RunPod', date: '2026-11-09' },
} as const satisfies Record<string, ChipPrice>;
type PriceId = keyof typeof chipPrices;

export const priceIds = Object.keys(chipPrices) as PriceId[];

/** The prices of a card, from the first to the last. */
export const pricesOf = (chip: ChipName): readonly PriceId[] =>
  priceIds.filter((id) => chipPrices[id].chip === chip);
