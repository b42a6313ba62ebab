/** Changes to Mermaid's drawing of a flowchart: what no option of Mermaid's can set. */
import type { Element } from './page/element.ts';
import { moveTo, overlap, placedBox, set } from './dom.ts';
import { fromSides, union, type Box } from './page/matrix.ts';
import { boxOf, matrixOf } from './page/measure.ts';
import { pathPoints, readPath } from './path.ts';
import { straightened } from './straighten.ts';

const CORNER = 4;
const TITLE_INSET = 10;

/** Mermaid sketches some shapes twice, filled and stroked; the first path is the whole shape. */
function unsketch(svg: Element): void {
  for (const shape of svg.querySelectorAll('.node > g.label-container')) {
    const [first, ...others] = shape.querySelectorAll('path');
    const box = boxOf(shape);
    if (!first || !box) continue;
    for (const other of others) other.remove();
    const points = pathPoints(readPath(first.getAttribute('d') ?? ''));
    const capsule = points.length > 40 && box.width > box.height;
    if (!capsule) continue;
    const rect = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
    set(rect, { x: box.x, y: box.y, width: box.width, height: box.height, rx: box.height / 2 });
    shape.replaceChildren(rect);
  }
}

function roundCorners(svg: Element): void {
  for (const rect of svg.querySelectorAll('.node > rect, .cluster > rect'))
    if (!(Number(rect.getAttribute('rx')) > 0)) set(rect, { rx: CORNER });
}

/** Boxes about the straight pieces of an edge, in order. */
function pieces(path: Element): Box[] {
  const { e, f } = matrixOf(path);
  const points = pathPoints(readPath(path.getAttribute('d') ?? ''));
  return points.slice(1).map(({ x, y }, index) => {
    const from = points[index] ?? { x, y };
    return fromSides(
      Math.min(from.x, x) + e,
      Math.min(from.y, y) + f,
      Math.max(from.x, x) + e,
      Math.max(from.y, y) + f,
    );
  });
}

const edges = (svg: Element): Element[] => [...svg.querySelectorAll('path.flowchart-link')];

const level = ({ width, height }: Box): boolean => Math.min(width, height) < 0.01;

/** How many edges have a level piece through a node, along its border, or close by another's label. */
export function strikes(svg: Element): number {
  const nodes = [...svg.querySelectorAll('.node')].flatMap((node) => placedBox(node) ?? []);
  const labels = [...svg.querySelectorAll('.edgeLabel .label')].flatMap((label) => {
    const box = placedBox(label);
    return box ? [{ box, edge: label.getAttribute('data-id') }] : [];
  });
  const struck = edges(svg).filter((path) => {
    const all = pieces(path);
    const own = path.getAttribute('data-id');
    return all.some((piece, index) => {
      if (!level(piece) || Math.max(piece.width, piece.height) <= 1) return false;
      const end = index === 0 || index === all.length - 1;
      return (
        nodes.some((node) => overlap(piece, node, end ? -2 : 3)) ||
        labels.some(({ box, edge }) => edge !== own && overlap(piece, box, 3))
      );
    });
  });
  return struck.length;
}

/**
 * A subgraph's title stands at its left, or at its right where an edge comes in at the left. Titles
 * are painted last, since an edge may have to pass behind one.
 */
function placeTitles(svg: Element): void {
  const lines = edges(svg).flatMap(pieces);
  for (const cluster of svg.querySelectorAll('.cluster')) {
    const frame = cluster.querySelector(':scope > rect');
    const label = cluster.querySelector(':scope > .cluster-label');
    const box = label && boxOf(label);
    const around = frame && boxOf(frame);
    if (!label || !box || !around) continue;
    const left = around.x + TITLE_INSET;
    const right = around.x + around.width - TITLE_INSET - box.width;
    const top = around.y + 7;
    const { e, f } = matrixOf(cluster);
    const free = (x: number): boolean => {
      const title = { x: x + e, y: top + f, width: box.width, height: box.height };
      return !lines.some((line) => overlap(title, line, 3));
    };
    const at = free(left) || right <= left || !free(right) ? left : right;
    moveTo(label, at + e - box.x, top + f - box.y);
    if (!free(at)) label.classList.add('crossed');
    svg.append(label);
  }
}

/** Edge labels hide their line with the ground they stand on. */
function groundLabels(svg: Element): void {
  const frames = [...svg.querySelectorAll('.cluster > rect')].flatMap(
    (rect) => placedBox(rect) ?? [],
  );
  for (const label of svg.querySelectorAll('.edgeLabel')) {
    const box = placedBox(label);
    if (!box) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const within = frames.some(
      (f) => x > f.x && x < f.x + f.width && y > f.y && y < f.y + f.height,
    );
    if (within) label.classList.add('grouped');
  }
}

/** Lanes below each other are as wide as the widest, and lanes beside each other as tall as the tallest. */
function evenLanes(svg: Element): void {
  const frames = [...svg.querySelectorAll('.cluster > rect')];
  const boxes = frames.flatMap((frame) => placedBox(frame) ?? []);
  const all = union(boxes);
  const whole = boxOf(svg);
  if (!all || !whole || boxes.length < 2) return;
  if (whole.width > all.width + 1 || whole.height > all.height + 1) return;
  const apart = (way: 'x' | 'y', side: 'width' | 'height'): boolean =>
    boxes.every((one, i) =>
      boxes
        .slice(i + 1)
        .every((b) => one[way] + one[side] <= b[way] || b[way] + b[side] <= one[way]),
    );
  const below = apart('y', 'height');
  if (!below && !apart('x', 'width')) return;
  for (const frame of frames) {
    const { e, f } = matrixOf(frame);
    if (below) set(frame, { x: all.x - e, width: all.width });
    else set(frame, { y: all.y - f, height: all.height });
  }
}

export function tidyFlowchart(svg: Element): void {
  unsketch(svg);
  for (const edge of edges(svg)) set(edge, { d: straightened(edge.getAttribute('d') ?? '') });
  roundCorners(svg);
  evenLanes(svg);
  groundLabels(svg);
  placeTitles(svg);
}
