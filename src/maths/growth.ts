/** Steady growth between two counts: by the same factor each month. Counts and months are positive. */

/** The growth a month, as a share, that leads from one count to another: 0.1 is ten per cent. */
export const monthlyGrowth = (from: number, to: number, months: number): number =>
  (to / from) ** (1 / months) - 1;

/** How many months a doubling takes where a quantity grows by `factor` > 1 in `months`. */
export const doublingMonths = (factor: number, months: number): number =>
  months / Math.log2(factor);
