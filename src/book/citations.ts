/** Numbers of citations: a work keeps the number of its first appearance in the chapter. */

export interface Occurrence {
  readonly id: string;
  /** The work's number, from 1. */
  readonly number: number;
  /** Its own place among all citations of the chapter, from 1. */
  readonly index: number;
}

export interface CitedWork {
  readonly id: string;
  readonly number: number;
  /** Where it is cited: {@link Occurrence.index}, ascending. The links back. */
  readonly occurrences: readonly number[];
}

export interface CitationNumbers {
  /** In document order. */
  readonly occurrences: readonly Occurrence[];
  /** In the order of their numbers. */
  readonly works: readonly CitedWork[];
}

/** `ids`: the work each citation of the chapter names, in document order. */
export function numberCitations(ids: readonly string[]): CitationNumbers {
  const order = [...new Set(ids)];
  const numbers = new Map(order.map((id, i) => [id, i + 1]));
  const occurrences = ids.map((id, i) => ({ id, number: numbers.get(id) ?? 0, index: i + 1 }));
  const works = order.map((id, i) => ({
    id,
    number: i + 1,
    occurrences: occurrences.filter((o) => o.id === id).map((o) => o.index),
  }));
  return { occurrences, works };
}
