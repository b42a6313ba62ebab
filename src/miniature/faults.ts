/** What may keep the miniature from working, each in a word that a page can put into a sentence. */
export type Fault =
  /** A file is not there. */
  | 'missing'
  /** A file came, and is not the one that was published. */
  | 'damaged'
  /** The line broke before a file had come. */
  | 'offline'
  /** The machine has no room for the tensors. */
  | 'memory'
  /** The script of the worker did not start. */
  | 'script'
  | 'other';

/** An error that says which of the faults it is; its message names the file, in English. */
export class MiniatureError extends Error {
  readonly what: Fault;

  constructor(what: Fault, message: string) {
    super(message);
    this.name = 'MiniatureError';
    this.what = what;
  }
}

/** The fault behind anything that was thrown. */
export function faultOf(error: unknown): Fault {
  if (error instanceof MiniatureError) return error.what;
  // A backend whose memory is full, and a browser that has none to give.
  return error instanceof RangeError ? 'memory' : 'other';
}
