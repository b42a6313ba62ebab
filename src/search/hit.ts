import type { Kind } from './kinds.ts';

/** A thing that search found, as it is shown. */
export interface Hit {
  readonly url: string;
  readonly kind: Kind;
  readonly title: string;
  /** What it stands on. */
  readonly page: string;
  /** The text that an excerpt is taken from. */
  readonly text: string;
}
