/** How the loss of a language model falls with parameters and tokens, and what a budget trains best. */

/**
 * Parameters that a budget C trains best under the rule of 20 tokens a parameter: C = 6 · N · 20N.
 * The rule sums up Hoffmann et al. 2022, Table 3.
 */
export function optimalByRule(flop: number): number {
  return Math.sqrt(flop / 120);
}

/** L(N, D) = E + A/N^α + B/D^β (Hoffmann et al. 2022, eq. 2). */
export interface LossLaw {
  readonly A: number;
  readonly B: number;
  readonly alpha: number;
  readonly beta: number;
}

/** Constants as Hoffmann et al. print them, rounded. */
export const hoffmannRounded: LossLaw = { A: 406.4, B: 410.7, alpha: 0.34, beta: 0.28 };
/** The refit of Besiroglu et al. 2024 to the same data. */
export const besiroglu: LossLaw = { A: 482.01, B: 2085.43, alpha: 0.3478, beta: 0.3658 };

/** N that minimises the loss where 6ND = C: G (C/6)^(β/(α+β)) with G = (αA/βB)^(1/(α+β)). */
export function optimalByLaw(flop: number, { A, B, alpha, beta }: LossLaw): number {
  const sum = alpha + beta;
  return ((alpha * A) / (beta * B)) ** (1 / sum) * (flop / 6) ** (beta / sum);
}

/** Test loss in nats per token by the number of parameters (Kaplan et al. 2020, eq. 1.1). */
export const lossBySize = (parameters: number): number => (8.8e13 / parameters) ** exponent;
const exponent = 0.076;
