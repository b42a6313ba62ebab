/** Type sizes in px at natural size. diagrams.css sets the same ones; the geometry tests compare. */
export const NODE = 14;
/** The lines of a node's label after the author's first break. */
export const DETAIL = 12.5;
export const EDGE_LABEL = 12.5;
export const GROUP_TITLE = 13;
/** Baseline to baseline, in em. Mermaid sets SVG text at 1.1, too tight for Chinese. */
export const LEADING = 1.3;
export const MERMAID_LEADING = 1.1;
