import { clamp } from '../kit/scale.ts';
import { choice, defineState, integer, real } from '../kit/state.ts';

/**
 * CLIP's symmetric InfoNCE loss on a batch of N pictures and their N captions (Radford et al. 2021,
 * §2.3 and fig. 3), on vectors small enough to see: points of a circle. Logarithms are natural, so
 * losses are in nats. Rows of every matrix are pictures, columns captions.
 */
export const names = ['cat', 'dog', 'car', 'bicycle', 'house', 'tree'] as const;
export type Name = (typeof names)[number];

/** κ, one over the temperature: the published start, 1/0.07, and the published ceiling (§2.5). */
export const kappaStart = 1 / 0.07;
export const kappaMost = 100;

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
  cat: angle(103),
  dog: angle(77),
  car: angle(190),
  bicycle: angle(232),
  house: angle(322),
  tree: angle(335),
});

type Vector = readonly number[];

/** The unit vector at `degrees` from the right, anticlockwise. */
export function onCircle(degrees: number): Vector {
  const radians = (degrees * Math.PI) / 180;
  return [Math.cos(radians), Math.sin(radians)];
}

/** v / ‖v‖; a vector of zeros stays as it is. */
export function normalise(v: Vector): Vector {
  const length = Math.hypot(...v);
  return length > 0 ? v.map((value) => value / length) : v;
}

export interface Contrast {
  /** s_ij = u_i · w_j of the normalised vectors, −1 to 1. */
  readonly similarity: readonly Vector[];
  /** Softmax of κ · s over each row: given the picture, which caption. Rows sum to 1. */
  readonly byRow: readonly Vector[];
  /** Softmax over each column: given the caption, which picture. Columns sum to 1. */
  readonly byColumn: readonly Vector[];
  /** −ln of the right answer's probability, picture by picture and caption by caption. */
  readonly rowLosses: Vector;
  readonly columnLosses: Vector;
  /** The means of those two, and the mean of the means, which CLIP minimises. */
  readonly pictureLoss: number;
  readonly captionLoss: number;
  readonly loss: number;
}

const mean = (values: Vector): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const transposed = (rows: readonly Vector[]): Vector[] =>
  rows.map((_, j) => rows.map((line) => line[j]!));

/** ln Σ exp(v), without overflow. */
function logSumExp(values: Vector): number {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/** ln softmax, row by row. */
function logSoftmax(rows: readonly Vector[]): Vector[] {
  return rows.map((line) => {
    const total = logSumExp(line);
    return line.map((value) => value - total);
  });
}

const exp = (rows: readonly Vector[]): Vector[] => rows.map((line) => line.map(Math.exp));

/**
 * The loss of N pictures and N captions, pair i being right, in any number of dimensions. Vectors
 * are normalised here. κ is clamped to 0 to 100, as CLIP clips it.
 * @throws RangeError if the two lists differ in length or are empty.
 */
export function contrast(
  pictures: readonly Vector[],
  captions: readonly Vector[],
  kappa: number,
): Contrast {
  if (pictures.length !== captions.length || pictures.length === 0) {
    throw new RangeError('the loss needs as many captions as pictures, and at least one');
  }
  const held = clamp(kappa, 0, kappaMost);
  const [u, w] = [pictures.map(normalise), captions.map(normalise)];
  const similarity = u.map((a) =>
    w.map((b) => a.reduce((sum, value, k) => sum + value * b[k]!, 0)),
  );
  const logits = similarity.map((line) => line.map((value) => held * value));
  const logRow = logSoftmax(logits);
  const logColumn = transposed(logSoftmax(transposed(logits)));
  const rowLosses = logRow.map((line, i) => -line[i]!);
  const columnLosses = logColumn.map((line, i) => -line[i]!);
  const [pictureLoss, captionLoss] = [mean(rowLosses), mean(columnLosses)];
  return {
    similarity,
    byRow: exp(logRow),
    byColumn: exp(logColumn),
    rowLosses,
    columnLosses,
    pictureLoss,
    captionLoss,
    loss: (pictureLoss + captionLoss) / 2,
  };
}

/** ∂L/∂ℓ_ij of the logits: ((row softmax − δ) + (column softmax − δ)) / 2N. */
export function logitGradient({ byRow, byColumn }: Contrast): Vector[] {
  const count = byRow.length;
  return byRow.map((line, i) =>
    line.map((p, j) => (p + byColumn[i]![j]! - (i === j ? 2 : 0)) / (2 * count)),
  );
}

export type Angles = Readonly<Record<Name, number>>;

/** The contrast of all pictures with captions at these angles, in degrees. */
export function contrastAt(captions: Angles, kappa: number): Contrast {
  return contrast(
    names.map((name) => onCircle(pictureAngles[name])),
    names.map((name) => onCircle(captions[name])),
    kappa,
  );
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
