import { choice, defineState, flag, integer, real, snap } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';
import { contrast, kappaMost, logitGradient } from '#src/maths/contrastive.ts';
import type { Contrast, Vector } from '#src/maths/contrastive.ts';

/**
 * CLIP's symmetric InfoNCE loss on a batch of N pictures and their N captions (Radford et al. 2021,
 * §2.3 and fig. 3), on vectors small enough to see: points of a circle. Logarithms are natural, so
 * losses are in nats. Rows of every matrix are pictures, columns captions.
 */
export const names = ['cat', 'dog', 'car', 'bicycle', 'house', 'tree'] as const;
export type Name = (typeof names)[number];

/** κ, one over the temperature, as CLIP's training starts (§2.5). */
export const kappaStart = 1 / 0.07;

/** Where the pictures stand on the circle, in degrees; like stands near like. */
export const pictureAngles: Record<Name, number> = {
  cat: 75,
  dog: 105,
  car: 195,
  bicycle: 225,
  house: 315,
  tree: 345,
};

const angle = (initial: number) => integer({ min: 0, max: 359, initial });

/** The captions of cat and dog start at each other's picture, the rest near their own. */
export const state = defineState({
  kappa: real({ min: 0.1, max: kappaMost, log: true, initial: kappaStart }),
  show: choice(['cosine', 'rows', 'columns'], 'rows'),
  caption: choice(names, 'cat'),
  /** Whether a step downhill changes κ, too. */
  learn: flag(false),
  cat: angle(103),
  dog: angle(77),
  car: angle(190),
  bicycle: angle(232),
  house: angle(322),
  tree: angle(335),
  fault: faultField(faults),
});

/** The unit vector at `degrees` from the right, anticlockwise. */
export function onCircle(degrees: number): Vector {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

export type Angles = Readonly<Record<Name, number>>;

/** The contrast of all pictures with captions at these angles, in degrees. */
export function contrastAt(
  captions: Angles,
  kappa: number,
  fault: FaultOf<typeof faults> = 'none',
): Contrast {
  const found = contrast(
    names.map((name) => onCircle(pictureAngles[name])),
    names.map((name) => onCircle(captions[name])),
    fault === 'temperature' && kappa > 0 ? 1 / kappa : kappa,
  );
  return fault === 'axis'
    ? {
        ...found,
        byRow: found.byColumn,
        byColumn: found.byRow,
        pictureLoss: found.captionLoss,
        captionLoss: found.pictureLoss,
      }
    : found;
}

/** ∂L/∂(angle of each caption), in nats per radian. */
export function angleGradient(captions: Angles, kappa: number): Record<Name, number> {
  const held = clamp(kappa, 0, kappaMost);
  const pull = logitGradient(contrastAt(captions, held));
  const slope = (j: number): number =>
    names.reduce((sum, picture, i) => {
      const apart = ((captions[names[j]!] - pictureAngles[picture]) * Math.PI) / 180;
      return sum - pull[i]![j]! * held * Math.sin(apart);
    }, 0);
  return Object.fromEntries(names.map((name, j) => [name, slope(j)])) as Record<Name, number>;
}

/** ∂L/∂κ, in nats. */
export function kappaGradient(captions: Angles, kappa: number): number {
  const found = contrastAt(captions, kappa);
  return logitGradient(found)
    .flatMap((line, i) => line.map((pull, j) => pull * found.similarity[i]![j]!))
    .reduce((sum, term) => sum + term, 0);
}

/** An angle as a whole number of degrees from 0 to 359. */
export function wholeDegrees(degrees: number): number {
  const turned = Math.round(degrees) % 360;
  return (turned < 0 ? turned + 360 : turned) || 0;
}

/** Degrees that the steepest caption turns in one step of descent. */
const stride = 8;

/**
 * One step downhill: every caption turns against its gradient, the steepest by 8° and the others in
 * proportion; nearly flat places stay put. Pictures and κ stay.
 */
export function stepDown(captions: Angles, kappa: number): Record<Name, number> {
  const gradient = angleGradient(captions, kappa);
  const steepest = Math.max(...names.map((name) => Math.abs(gradient[name])));
  const size = steepest > 1e-6 ? (stride * Math.min(1, steepest / 0.05)) / steepest : 0;
  return Object.fromEntries(
    names.map((name) => [name, wholeDegrees(captions[name] - size * gradient[name])]),
  ) as Record<Name, number>;
}

/** The most by which one step changes ln κ, which is what CLIP learns (Radford et al. 2021, fig. 3). */
const temperatureStride = 0.2;

/**
 * κ after one step downhill along ln κ, whose slope is κ ∂L/∂κ: held at 100, as in CLIP's training, and at the
 * least that the figure shows.
 */
export function kappaDown(captions: Angles, kappa: number): number {
  const slope = kappa * kappaGradient(captions, kappa);
  const step = temperatureStride * Math.max(-1, Math.min(1, slope / 0.05));
  return snap(state.fields.kappa, kappa * Math.exp(-step));
}

/** Loss of a model that cannot tell any pair from any other: ln N. */
export function chance(count: number): number {
  return Math.log(count);
}

/** The same captions, every one at its own picture. */
export const matched: Angles = pictureAngles;

/** All captions at one place, where no picture can tell one from another: its loss is ln N. */
export function gathered(degrees: number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, wholeDegrees(degrees)])) as Record<
    Name,
    number
  >;
}

/** Numbers of the prediction: mean losses, in nats, of the starting state at three values of κ. */
export function facts() {
  const at = (kappa: number): number => contrastAt(state.initial, kappa).loss;
  return {
    start: at(kappaStart),
    most: at(kappaMost),
    least: at(1),
    matchedMost: contrastAt(matched, kappaMost).loss,
    chance: chance(names.length),
  };
}
