/** What is set alike for every kind of diagram. */
import type { MermaidConfig } from 'mermaid';
import { NODE } from './sizes.ts';

export interface Wanted {
  narrow: boolean;
  /** px */
  room: number;
}

export const base: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  theme: 'base',
  look: 'classic',
  htmlLabels: false,
  fontFamily: 'Inter',
  fontSize: NODE,
  themeVariables: { fontFamily: 'Inter', fontSize: `${NODE}px` },
  deterministicIds: true,
  handDrawnSeed: 1,
  maxTextSize: 100_000,
};
