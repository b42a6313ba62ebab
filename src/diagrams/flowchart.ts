/** How a flowchart is set: spacing from loose to tight, and ways of turning it to fit. */
import type { MermaidConfig } from 'mermaid';
import { base, type Wanted } from './base.ts';
import { lastPartCount } from './elk.ts';
import type { Arrangement, Attempt, Stages } from './fit.ts';
import { setFlowchart } from './labels.ts';
import { DETAIL, EDGE_LABEL, GROUP_TITLE, NODE } from './sizes.ts';
import { strikes, tidyFlowchart } from './tidy-flowchart.ts';

interface Tightness {
  /** Where labels wrap, px. */
  node: number;
  edge: number;
  /** Widest an unbroken word may be, px. */
  word: number;
  /** Between ranks and between the nodes of one, px. */
  rank: number;
  gap: number;
  padding: number;
}

/** A box with one such word has room, in the text's column and on a phone. */
const WORD = { wide: 400, narrow: 250 };

const wideFlow: readonly Tightness[] = [
  { node: 180, edge: 150, word: WORD.wide, rank: 40, gap: 24, padding: 12 },
  { node: 140, edge: 110, word: WORD.wide, rank: 36, gap: 22, padding: 11 },
  { node: 110, edge: 84, word: WORD.wide, rank: 32, gap: 20, padding: 10 },
  { node: 90, edge: 66, word: WORD.wide, rank: 28, gap: 18, padding: 9 },
  { node: 72, edge: 64, word: WORD.wide, rank: 22, gap: 14, padding: 6 },
];

const narrowFlow: readonly Tightness[] = [
  { node: 180, edge: 140, word: WORD.narrow, rank: 34, gap: 20, padding: 11 },
  { node: 130, edge: 100, word: WORD.narrow, rank: 32, gap: 16, padding: 10 },
  { node: 100, edge: 76, word: WORD.narrow, rank: 32, gap: 14, padding: 9 },
  { node: 80, edge: 62, word: WORD.narrow, rank: 30, gap: 12, padding: 7 },
  { node: 64, edge: 58, word: WORD.narrow, rank: 30, gap: 9, padding: 6 },
];

/** For a chart that runs across on a narrow screen. */
const tightest: Tightness = { node: 56, edge: 50, word: WORD.narrow, rank: 18, gap: 8, padding: 5 };

/** The lines of a flowchart that runs downward, its subgraphs too. */
const turnedDown = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/^(\s*(?:flowchart|graph|direction)\s+)(?:LR|RL)\b/, '$1TB'));

const runsAcross = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*(?:flowchart|graph)\s+(?:LR|RL)\b/.test(line));

interface Shape {
  layout: 'elk' | 'dagre';
  /** Whether edges of one node leave and arrive together. */
  merged?: boolean;
  /** Most nodes in a rank. */
  perRank?: number;
  stacked?: boolean;
}

/** Straightened, an edge may come to lie on the border of a node that it passes. */
const unstraightened = (config: MermaidConfig): NonNullable<Attempt['otherwise']> => ({
  config: { ...config, elk: { ...config.elk, straightenEdges: false } },
  faults: strikes,
});

function flowAttempt(lines: readonly string[], tightness: Tightness, shape: Shape): Attempt {
  const { node, edge, word, rank, gap, padding } = tightness;
  const { layout, perRank, merged = false, stacked = false } = shape;
  const config: MermaidConfig = {
    ...base,
    layout,
    themeCSS: `.edgeLabels text{font-size:${EDGE_LABEL}px} .cluster text{font-size:${GROUP_TITLE}px;font-weight:500}`,
    elk: {
      mergeEdges: merged,
      ...(perRank === undefined
        ? {}
        : { layeringStrategy: 'COFFMAN_GRAHAM', layeringLayerBound: perRank }),
    },
    flowchart: {
      htmlLabels: false,
      curve: 'basis',
      padding,
      rankSpacing: rank,
      nodeSpacing: gap,
      wrappingWidth: 1000,
      minNodeWidth: 0,
      diagramPadding: 0,
      // ELK keeps room for titles itself, and these margins would move its edge labels.
      subGraphTitleMargin: layout === 'elk' ? { top: 0, bottom: 0 } : { top: 6, bottom: 10 },
    },
  };
  return {
    text: setFlowchart(lines, {
      node: { room: node, word, size: NODE, detail: DETAIL },
      edge: { room: edge, word, size: EDGE_LABEL },
      group: { room: 260, word, size: GROUP_TITLE, weight: 500 },
    }).join('\n'),
    scale: 1,
    // Labels between ranks are low where flow is downward.
    spacing: { rank: runsAcross(lines) ? rank : Math.round(rank * 0.8), gap, stacked },
    tidy: tidyFlowchart,
    config,
    ...(layout === 'elk' ? { otherwise: unstraightened(config) } : {}),
  };
}

/** The same lines and shape from loose to tight. */
const arranged = (
  lines: readonly string[],
  all: readonly Tightness[],
  shape: Shape,
  worth: () => boolean = () => true,
): Arrangement => ({
  attempts: all.map((tightness) => () => flowAttempt(lines, tightness, shape)),
  worth,
});

export function flowchart(source: { lines: readonly string[] }, { narrow }: Wanted): Stages {
  const { lines } = source;
  const down = turnedDown(lines);
  const isAcross = runsAcross(lines);
  if (!narrow) {
    const given = arranged(lines, wideFlow, { layout: 'elk' });
    const asDagre = arranged(lines, wideFlow, { layout: 'dagre' }, () => isAcross);
    return [[given, asDagre], [arranged(down, wideFlow, { layout: 'elk' }, () => isAcross)]];
  }
  const tight = narrowFlow.slice(2);
  const across = [
    arranged(lines, tight, { layout: 'elk', merged: true }, () => isAcross),
    arranged(lines, [...tight, tightest], { layout: 'dagre' }, () => isAcross),
  ];
  const inParts = (): boolean => lastPartCount() > 1;
  return [
    [arranged(down, narrowFlow, { layout: 'elk' })],
    [arranged(down, narrowFlow, { layout: 'elk', stacked: true }, inParts)],
    across,
    [arranged(down, tight, { layout: 'elk', stacked: true, perRank: 3 })],
    [arranged(down, tight, { layout: 'elk', stacked: true, perRank: 2 })],
  ];
}
