/** What a test that flags people or texts gets right: shares and rates in 0…1, by Bayes' rule. */

/** A test on a group: the share it looks for, the share of that it flags, the share of the rest it flags. */
export interface Screening {
  readonly prevalence: number;
  readonly caught: number;
  readonly falseAlarm: number;
}

/** Of all that is flagged, the share flagged wrongly. */
export function wrongAmongFlagged({ prevalence, caught, falseAlarm }: Screening): number {
  const wrong = (1 - prevalence) * falseAlarm;
  return wrong / (wrong + prevalence * caught);
}

/**
 * The rate of false alarms that a group must have if a share `precision` of what is flagged is flagged
 * rightly and a share `caught` of what is looked for is flagged (Chouldechova 2017).
 */
export const forcedFalseAlarm = (prevalence: number, precision: number, caught: number): number =>
  (prevalence / (1 - prevalence)) * ((1 - precision) / precision) * caught;

/** The chance that at least one of `tries` independent attempts succeeds, each with `chance`. */
export const anySuccess = (chance: number, tries: number): number => 1 - (1 - chance) ** tries;

/** The chance of each try if at least one of `tries` independent ones succeeds with chance `any`. */
export const eachSuccess = (any: number, tries: number): number => 1 - (1 - any) ** (1 / tries);

/** The largest area under the curve of any detector of two sources at total variation distance `tv`. */
export const bestArea = (tv: number): number => 0.5 + tv - tv ** 2 / 2;

/** What a share becomes if both sides are raised to the power 1/temperature and rescaled to sum to 1. */
export function sharpened(share: number, temperature: number): number {
  const power = 1 / temperature;
  return share ** power / (share ** power + (1 - share) ** power);
}

/**
 * The 95 % interval of a share of which `found` were counted in a random sample of `size` (Wilson 1927):
 * the shares from which that count lies at most 1.96 standard deviations away.
 */
export function shareInterval(found: number, size: number): readonly [low: number, high: number] {
  const z = 1.959964;
  const share = found / size;
  const centre = share + z ** 2 / (2 * size);
  const half = z * Math.sqrt((share * (1 - share)) / size + z ** 2 / (4 * size ** 2));
  const scale = 1 + z ** 2 / size;
  return [(centre - half) / scale, (centre + half) / scale];
}
