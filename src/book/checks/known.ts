/** What the checks of a text may look up. */
import type { Word } from '../words.ts';

export interface Known {
  /** Ids; null where their list could not be read, so that none is doubted. */
  readonly works: ReadonlySet<string> | null;
  readonly terms: ReadonlySet<string> | null;
  readonly claims: ReadonlySet<string> | null;
  /** What a text may import: `explorables/<folder>`, `charts/<folder>`. */
  readonly figures: ReadonlySet<string>;
  /** Computed values by the name a text gives them; null where their data could not be read. */
  readonly numbers: ReadonlyMap<string, number> | null;
  /** What is missing from the declaration of a number, by its name. */
  readonly numberFaults: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, Word>;
  /** What public/ holds, as addresses from the root. */
  readonly pictures: ReadonlySet<string>;
  /**
   * What a link may lead to, in the text's language: path to the ids there, or null where a text
   * could not be read. A chapter has the ids of all its sections.
   */
  readonly pages: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly tex: (source: string, display: boolean) => string | null;
}
