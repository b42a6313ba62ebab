/** Where a footprint stands on the scale of tonnes. */
import { logarithmic, powerTicks } from '#src/drawing/scale.ts';

export const domain = [8, 12_000] as const;

/** From 0 to 100 across the drawing. */
const scale = logarithmic(domain, [0, 100]);

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Per cent of the drawing's width; null for what a logarithmic scale cannot show, such as 0. */
export const placeOf = (tonnes: number): number | null =>
  tonnes >= domain[0] && tonnes <= domain[1] ? hundredth(scale(tonnes)) : null;

export const ticks: readonly { tonnes: number; place: number }[] = powerTicks(domain).map(
  (tonnes) => ({ tonnes, place: hundredth(scale(tonnes)) }),
);
