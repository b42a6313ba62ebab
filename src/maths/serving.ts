/** Arithmetic of serving a model of language: price of a token, guessing ahead, weights in fewer bits. */

const secondsPerHour = 3600;
const million = 1e6;

/** Dollars for a million tokens, of a machine at `usdPerHour` that makes `tokensPerSecond`. */
export function usdPerMillionTokens(usdPerHour: number, tokensPerSecond: number): number {
  return (usdPerHour / secondsPerHour / tokensPerSecond) * million;
}

/**
 * Tokens that one step of the large model yields, on average, if a draft guesses `guesses` tokens ahead and each
 * is accepted with probability `accepted` (0 to 1), independently: (1 − α^(γ+1)) / (1 − α)
 * (Leviathan et al. 2022, eq. 1).
 */
export function speculativeTokens(accepted: number, guesses: number): number {
  if (accepted === 1) return guesses + 1;
  return (1 - accepted ** (guesses + 1)) / (1 - accepted);
}

/**
 * How many times faster than one token a step, if a guess costs the share `draftCost` of a step and checking all
 * guesses costs no more than one step (Leviathan et al. 2022, theorem 3.8).
 */
export function speculativeSpeedup(accepted: number, guesses: number, draftCost: number): number {
  return speculativeTokens(accepted, guesses) / (guesses * draftCost + 1);
}

/** Bytes that so many parameters take at `bits` each. */
export function weightBytes(parameters: number, bits: number): number {
  return (parameters * bits) / 8;
}

/**
 * The share of `experts` that `tokens` tokens touch, if each chooses `chosen` of them evenly and independently:
 * 1 − (1 − k/E)^T.
 */
export function expertsTouched(experts: number, chosen: number, tokens: number): number {
  return 1 - (1 - chosen / experts) ** tokens;
}
