/**
 * CLIP's symmetric InfoNCE loss on a batch of N pictures and their N captions (Radford et al. 2021,
 * §2.3 and fig. 3). Logarithms are natural, so losses are in nats. Rows of every matrix are pictures,
 * columns captions.
 */
import { clamp } from './clamp.ts';
import { logSoftmax } from './softmax.ts';
import { mean } from './statistics.ts';

/** An embedding, of any length; all of a batch are of one. */
export type Vector = readonly number[];

/** The largest κ, one over the temperature, that CLIP allows (§2.5). */
export const kappaMost = 100;

/** v / ‖v‖; a vector of zeros stays as it is. */
export function normalise(v: Vector): Vector {
  const length = Math.hypot(...v);
  return length > 0 ? v.map((value) => value / length) : v;
}

/** Everything that the loss is made of, N × N and N × 1. */
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

const transposed = (rows: readonly Vector[]): Vector[] =>
  rows.map((_, j) => rows.map((line) => line[j]!));
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
  const logRow = logits.map(logSoftmax);
  const logColumn = transposed(transposed(logits).map(logSoftmax));
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
