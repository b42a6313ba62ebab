/**
 * A task of many steps whose errors may be noticed and repaired: a chain of three states, on track, off track,
 * lost. On track a step errs with probability ε; of the errors the share u cannot be undone and ends in `lost`, for
 * good. Off track each step repairs with probability r.
 */
export interface Chain {
  /** ε, 0 to 1. */
  readonly error: number;
  /** r, 0 to 1. */
  readonly repair: number;
  /** u, 0 to 1. */
  readonly undone: number;
}

/**
 * The chance to be on track after n steps: the upper left entry of the n-th power of
 * [[1 − ε, ε(1 − u)], [r, 1 − r]], by its two eigenvalues. `n` need not be whole while the lesser eigenvalue is not
 * negative, which holds for ε + r ≤ 1. Without repair it is (1 − ε)ⁿ.
 */
export function onTrack({ error, repair, undone }: Chain, n: number): number {
  const [stay, back] = [1 - error, 1 - repair];
  const across = error * (1 - undone) * repair;
  const gap = Math.sqrt((stay - back) ** 2 + 4 * across);
  // Both eigenvalues are the same, and nobody comes back from off track.
  if (gap === 0) return stay ** n;
  const [high, low] = [(stay + back + gap) / 2, (stay + back - gap) / 2];
  return ((stay - low) * high ** n + (high - stay) * Math.max(0, low) ** n) / gap;
}

/**
 * Where success has fallen to `share`: a number of steps, not necessarily whole; infinite if it never falls so low.
 * For ε + r ≤ 1, where success falls from step to step.
 */
export function stepsTo(chain: Chain, share: number): number {
  let high = 1;
  while (onTrack(chain, high) > share) {
    high *= 2;
    if (high > 1e12) return Infinity;
  }
  let low = 0;
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (onTrack(chain, middle) > share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
