/**
 * How much a word says for a section: BM25F, the sum over fields of saturated, weighted counts.
 * Robertson, Zaragoza and Taylor, “Simple BM25 extension to multiple weighted fields” (2004).
 */

/** Words of one document by field. */
export type Fields = Readonly<Record<string, readonly string[]>>;

export interface FieldSettings {
  /** How much a word counts here, against 1 for a field of weight 1. */
  readonly weight: number;
  /** 0: a field's length does not matter; 1: counts are shares of the field. */
  readonly b: number;
}

/** Saturation: from how many weighted mentions on more of them say little. */
const k = 3;

export interface Posting {
  readonly document: number;
  /** idf times the saturated count; above 0. */
  readonly score: number;
}

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** For each word its documents, in their order. */
export function bm25f(
  documents: readonly Fields[],
  settings: Readonly<Record<string, FieldSettings>>,
): Map<string, Posting[]> {
  const weighted = new Map<string, Map<number, number>>();
  for (const [field, { weight, b }] of Object.entries(settings)) {
    const lengths = documents.map((fields) => fields[field]?.length ?? 0);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / documents.length || 1;
    documents.forEach((fields, document) => {
      const norm = 1 - b + (b * (lengths[document] ?? 0)) / mean;
      for (const [word, count] of countsOf(fields[field] ?? [])) {
        const of = weighted.get(word) ?? new Map<number, number>();
        weighted.set(word, of.set(document, (of.get(document) ?? 0) + (weight * count) / norm));
      }
    });
  }
  const postings = new Map<string, Posting[]>();
  for (const [word, counts] of weighted) {
    const idf = Math.log(1 + (documents.length - counts.size + 0.5) / (counts.size + 0.5));
    const list = [...counts].map(([document, count]) => {
      return { document, score: (idf * count) / (k + count) };
    });
    postings.set(
      word,
      list.sort((a, z) => a.document - z.document),
    );
  }
  return postings;
}
