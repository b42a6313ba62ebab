import { logDensity } from '#src/maths/mixtures.ts';
import { clean } from '#src/maths/schedules.ts';
import { classSpread, everything, posterior, state, typical } from './model.ts';
import type { Label, Measures } from './model.ts';

/**
 * What the measures would be if guided samples followed the density p(x) p(c | x)^s, the reading of
 * guidance that its field suggests and its walk does not keep. By quadrature on a square grid of
 * width `width` over |x|, |y| < 4, which holds all of the mass but less than 10⁻⁶.
 */
export function heuristic(label: Label, s: number, width = 0.05): Measures {
  let [total, sure, inside, mx, my, square] = [0, 0, 0, 0, 0, 0];
  for (let x = -4; x < 4; x += width) {
    for (let y = -4; y < 4; y += width) {
      const p = posterior(label, x, y);
      const mass = Math.exp(logDensity(everything, clean, x, y)) * p ** s;
      total += mass;
      sure += mass * p;
      inside += typical(label, x, y) ? mass : 0;
      mx += mass * x;
      my += mass * y;
      square += mass * (x * x + y * y);
    }
  }
  const variance = square / total - (mx / total) ** 2 - (my / total) ** 2;
  return {
    s,
    fidelity: sure / total,
    variety: Math.sqrt(variance) / classSpread(label),
    typical: inside / total,
  };
}

/** The same at the largest s and the starting class: facts of the caption. */
export function heuristicFarOut(): Measures {
  return heuristic(state.initial.label, state.fields.s.max);
}
