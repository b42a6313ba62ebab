/** Numbers of an answer: what keys and values take, and how fast a card can write. */
import { caches } from '#src/maths/architectures.ts';
import { byFormula, chosen, cited, type Input, type Inputs, type Topic } from './declare.ts';
import { bandwidthOf, peakOf, sizeOf } from './published.ts';

type Places = readonly [layers: number, heads: number, width: number];

const placesOf = ({
  layers,
  heads,
  width,
}: (typeof caches)['gpt3' | 'llama2-70b' | 'llama3-8b' | 'llama31-405b']): Places => [
  layers,
  heads,
  width,
];

/** Keys and values of one token, two bytes each. */
function keys([layers, heads, width]: Places, cite: string, at: string): Inputs {
  const of = (value: number, is: readonly [string, string], most: number): Input =>
    cited(value, is, [cite, at], [1, most]);
  return {
    l: of(layers, ['layers', '层数'], 500),
    k: of(heads, ['heads of keys and values', '键值头数'], 500),
    w: of(width, ['width of a head', '每头宽度'], 1024),
    b: chosen(2, ['bytes a number', '每个数的字节数'], [1, 4]),
  };
}

/** Cache in bytes a token, and Llama 3 8B on an H100 with 8,192 tokens for each reader. */
export const answerNumbers: Topic = (rows) => {
  const llama3 = keys(placesOf(caches['llama3-8b']), 'llama3-2024', 'Table 3');
  const tokens = (value: number): Input =>
    chosen(value, ['tokens of context', '上下文的词元数'], [1, 1_048_576]);
  const N = sizeOf(rows, 'llama3-8b');
  const F = peakOf(rows, 'h100');
  const B = bandwidthOf(rows, 'h100');
  const readers = (value: number): Input =>
    chosen(value, ['readers at once', '同时服务的人数'], [1, 1000]);
  const step = 'B × 10^12 ÷ (2 × N + 2 × l × k × w × b × n × r)';
  const batch = (r: number): Inputs => ({ B, N, ...llama3, n: tokens(8192), r: readers(r) });
  return {
    'gpt3-kv-bytes': byFormula(
      '2 × l × k × w × b',
      keys(placesOf(caches.gpt3), 'brown2020gpt3', 'Table 2.1'),
    ),
    'llama2-kv-bytes': byFormula(
      '2 × l × k × w × b',
      keys(placesOf(caches['llama2-70b']), 'touvron2023llama2', 'app. A.2.1'),
    ),
    'deepseek-kv-bytes': byFormula('l × (c + p) × b', {
      l: cited(61, ['layers', '层数'], ['deepseek2024v3', '§4.2'], [1, 500]),
      c: cited(
        512,
        ['width of the latent vector', '潜向量的宽度'],
        ['deepseek2024v3', '§4.2'],
        [1, 8192],
      ),
      p: cited(
        64,
        ['width of its rotary part', '旋转部分的宽度'],
        ['deepseek2024v3', '§4.2'],
        [0, 1024],
      ),
      b: chosen(2, ['bytes a number', '每个数的字节数'], [1, 4]),
    }),
    'qwen3-cache-gb': byFormula('2 × l × k × w × b × n ÷ 10^9', {
      ...keys([36, 8, 128], 'qwen3-8b-config', ''),
      n: tokens(8192),
    }),
    'llama3-kv-gib': byFormula('2 × l × k × w × b × n ÷ 2^30', { ...llama3, n: tokens(8192) }),
    'llama31-kv-gib': byFormula('2 × l × k × w × b × n ÷ 2^30', {
      ...keys(placesOf(caches['llama31-405b']), 'llama3-2024', 'Table 3'),
      n: tokens(131_072),
    }),
    'llama3-flop-a-token': byFormula('2 × N', { N }),
    'llama3-h100-compute-bound': byFormula('F × 10^12 ÷ (2 × N)', { F, N }),
    'llama3-weights-bound': byFormula('B × 10^12 ÷ (2 × N)', { B, N }),
    'llama3-step-rate-32': byFormula(step, batch(32)),
    'llama3-tokens-32': byFormula(`r × ${step}`, batch(32)),
    'llama3-tokens-1': byFormula(`r × ${step}`, batch(1)),
  };
};
