/**
 * Spacing for ELK, the engine Mermaid lays flowcharts out with. Mermaid passes its own spacings and
 * has no setting for them, so the graph is changed on its way into the engine.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

export interface Spacing {
  /** Between ranks and between the nodes of a rank, px. */
  rank: number;
  gap: number;
  /** Whether parts that nothing joins stand below each other where flow is downward, or beside. */
  stacked: boolean;
}

interface ElkGraph {
  id: string;
  isGroup?: boolean;
  layoutOptions?: Record<string, unknown>;
  children?: ElkGraph[];
  edges?: ElkEdge[];
}
interface ElkEdge {
  id: string;
  sources: string[];
  targets: string[];
}
interface Elk {
  layout(graph: ElkGraph, ...rest: unknown[]): Promise<ElkGraph>;
}

/** Room for an arrowhead and a straight run before it, px. */
const APPROACH = 15;

let spacing: Spacing | undefined;
let partCount = 1;

/** The graph's top nodes, one list for each part that nothing joins to the others. */
function partsOf(graph: ElkGraph): ElkGraph[][] {
  const part = new Map<string, string>();
  const find = (id: string): string => {
    const up = part.get(id) ?? id;
    return up === id ? id : find(up);
  };
  const enter = (node: ElkGraph, top: string): void => {
    part.set(node.id, top);
    for (const child of node.children ?? []) enter(child, top);
  };
  const nodes = graph.children ?? [];
  for (const child of nodes) enter(child, child.id);
  for (const { sources, targets } of graph.edges ?? [])
    for (const target of targets) part.set(find(sources[0] ?? target), find(target));
  const roots = [...new Set(nodes.map(({ id }) => find(id)))];
  return roots.map((root) => nodes.filter(({ id }) => find(id) === root));
}

const LINK = 'part-above-part';

/** Edges, to be taken out again, that keep each part above the next. */
function linksBetween(graph: ElkGraph, parts: readonly ElkGraph[][]): ElkEdge[] {
  const edges = graph.edges ?? [];
  const without = (end: 'sources' | 'targets', nodes: readonly ElkGraph[]): ElkGraph[] =>
    nodes.filter(({ id }) => !edges.some((edge) => edge[end].includes(id)));
  return parts.slice(1).flatMap((part, index) =>
    without('sources', parts[index] ?? []).flatMap(({ id: above }) =>
      without('targets', part).map(({ id: below }) => ({
        id: `${LINK}-${above}-${below}`,
        sources: [above],
        targets: [below],
      })),
    ),
  );
}

/** Mermaid hands over subgraphs from the last to the first; ELK goes by their order. */
function inOrder(children: readonly ElkGraph[]): ElkGraph[] {
  const groups = children.filter(({ isGroup }) => isGroup);
  return [...groups.reverse(), ...children.filter(({ isGroup }) => !isGroup)];
}

function space(graph: ElkGraph, wanted: Spacing, top: boolean): void {
  const { rank, gap } = wanted;
  if (top || (graph.children?.length ?? 0) > 0)
    graph.layoutOptions = {
      ...graph.layoutOptions,
      'spacing.baseValue': gap,
      'spacing.nodeNode': gap,
      'elk.spacing.nodeNode': gap,
      'elk.spacing.edgeNode': Math.min(gap, 12),
      'elk.spacing.edgeEdge': 10,
      'elk.spacing.edgeLabel': 2,
      'elk.spacing.labelLabel': 6,
      'elk.layered.spacing.nodeNodeBetweenLayers': rank,
      'elk.layered.spacing.edgeNodeBetweenLayers': Math.min(APPROACH, rank / 2),
      'elk.layered.spacing.edgeEdgeBetweenLayers': 10,
      'elk.separateConnectedComponents': false,
      ...(top ? {} : { 'elk.padding': '[top=12,left=14,bottom=14,right=14]' }),
    };
  if (graph.children) graph.children = inOrder(graph.children);
  for (const child of graph.children ?? []) space(child, wanted, false);
}

function arrangeParts(graph: ElkGraph, stacked: boolean): void {
  const parts = partsOf(graph);
  partCount = parts.length;
  if (parts.length < 2) return;
  if (stacked && graph.layoutOptions?.['elk.direction'] === 'DOWN')
    graph.edges = [...(graph.edges ?? []), ...linksBetween(graph, parts)];
  else
    for (const child of graph.children ?? [])
      // Lanes beside each other begin on one line.
      if (child.isGroup) child.layoutOptions = { ...child.layoutOptions, 'elk.alignment': 'TOP' };
}

/** How many parts that nothing joins the graph last laid out has. */
export const lastPartCount = (): number => partCount;

/** Undefined for Mermaid's own spacing. */
export function setSpacing(wanted: Spacing | undefined): void {
  spacing = wanted;
}

/** Makes the engine that Mermaid will load obey `setSpacing`. */
export async function installSpacing(): Promise<void> {
  const mermaid = createRequire(import.meta.resolve('mermaid'));
  const file = pathToFileURL(mermaid.resolve('elkjs/lib/elk.bundled.js')).href;
  const { default: Engine } = (await import(file)) as { default: { prototype: Elk } };
  const layout = Engine.prototype.layout;
  Engine.prototype.layout = async function (graph, ...rest) {
    if (!spacing) return layout.call(this, graph, ...rest);
    space(graph, spacing, true);
    arrangeParts(graph, spacing.stacked);
    const done = await layout.call(this, graph, ...rest);
    for (const one of [graph, done])
      one.edges = one.edges?.filter(({ id }) => !id.startsWith(LINK)) ?? [];
    return done;
  };
}
