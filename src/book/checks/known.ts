/** What the checks of a chapter may look up. */
import type { Word } from '../words.ts';

export interface Known {
  /** Ids. */
  readonly works: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  /** What a text may import: `explorables/<folder>`, `charts/<folder>`. */
  readonly figures: ReadonlySet<string>;
  /** Computed values by the name a text gives them. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, Word>;
  /**
   * The pages in the chapter's language: path to the ids on the page, or null for a chapter
   * that could not be read.
   */
  readonly pages: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly tex: (source: string, display: boolean) => string | null;
}
