/** What is asked of the one who draws, and what comes back. */

/** Inline size of a wide figure, px. */
export const WIDE_ROOM = 920;

export interface DrawRequest {
  source: string;
  /** Begins every id in the svg; unique on the page; letters, digits, - and _. */
  id: string;
  lang: 'en' | 'zh';
  /** For narrow screens: downward where that can be. */
  narrow: boolean;
  /** px, and what a drawing may take before another arrangement is tried. */
  room: number;
  limit: number;
}

export interface Drawing {
  /** One `<svg>` element, named and described. */
  svg: string;
  /** `flowchart`, `timeline` or `sequence`. */
  kind: string;
  /** Natural size in CSS px, that of the viewBox. */
  width: number;
  height: number;
}
