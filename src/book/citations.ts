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

/** Numbers citations one by one, in document order. */
export function citationCounter(): (id: string) => Occurrence & { readonly first: boolean } {
  const numbers = new Map<string, number>();
  let index = 0;
  return (id) => {
    const first = !numbers.has(id);
    if (first) numbers.set(id, numbers.size + 1);
    return { id, number: numbers.get(id) ?? 0, index: ++index, first };
  };
}

/** `ids`: the work each citation of the chapter names, in document order. */
export function numberCitations(ids: readonly string[]): CitationNumbers {
  const count = citationCounter();
  const counted = ids.map(count);
  const works = counted
    .filter(({ first }) => first)
    .map(({ id, number }) => ({
      id,
      number,
      occurrences: counted.filter((other) => other.id === id).map((other) => other.index),
    }));
  const occurrences = counted.map(({ id, number, index }) => ({ id, number, index }));
  return { occurrences, works };
}
