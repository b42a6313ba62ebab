/**
 * What a Transformer keeps of a pass forwards until the pass backwards needs it, in bytes at 16 bits
 * (Korthikanti et al. 2022, Table 2).
 */
export interface Shape {
  readonly layers: number;
  /** h: numbers a token. */
  readonly width: number;
  /** a: heads of attention. */
  readonly heads: number;
  /** s: tokens of a sequence. */
  readonly context: number;
}

/** What is kept for the way back: everything; all but the scores of attention; only what goes into each layer. */
export const keeping = ['all', 'light', 'inputs'] as const;
/** One of {@link keeping}. */
export type Keeping = (typeof keeping)[number];

/**
 * Bytes that one layer keeps of `sequences` texts read at once, on each of `tensor` cards that share its matrices
 * and its tokens: s·b·h·(34 + 5·a·s/h)/t; without the scores s·b·h·34/t; of its input alone s·b·h·2, on each card.
 */
export function layerBytes(
  { width, heads, context }: Shape,
  sequences: number,
  keep: Keeping,
  tensor = 1,
): number {
  const values = context * sequences * width;
  if (keep === 'inputs') return values * 2;
  const scores = keep === 'all' ? (5 * heads * context) / width : 0;
  return (values * (34 + scores)) / tensor;
}

/**
 * Bytes at the fullest moment on the first stage of a pipeline. It holds as many pieces at once as there are stages,
 * each of its share of the layers, which makes all the layers again, however deep the pipeline (§4.2.3). Where only
 * inputs are kept, the layer that is being computed again stands there whole beside them.
 */
export function activationBytes(
  shape: Shape,
  sequences: number,
  keep: Keeping,
  tensor = 1,
): number {
  const again = keep === 'inputs' ? layerBytes(shape, sequences, 'all', tensor) : 0;
  return shape.layers * layerBytes(shape, sequences, keep, tensor) + again;
}
