/**
 * A diagram's source is wrong. The message says what is wrong and what to do and, where it is known,
 * names the line within the diagram (1 is the first line of the fence's content).
 */
export class DiagramError extends Error {
  override name = 'DiagramError';
}
