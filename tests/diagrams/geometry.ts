/**
 * Faults a reader would see in a drawn diagram, each as a sentence; empty for a sound one. Runs in the
 * page (`locator.evaluate(diagramFaults)`), so it uses nothing from outside itself. Measures the
 * drawing as it is shown: one that is not displayed has no faults.
 */
export function diagramFaults(svg: SVGSVGElement): string[] {
  const shown = svg.getBoundingClientRect();
  if (shown.width === 0) return [];
  interface Rectangle {
    left: number;
    top: number;
    right: number;
    bottom: number;
  }
  interface Label {
    name: string;
    text: SVGTextElement;
    lines: Rectangle[];
  }
  const LEAST_SIZE = 11;
  const faults: string[] = [];
  const view = svg.viewBox.baseVal;
  const scale = shown.width / view.width;

  /** Ink of each line of a text element, in the drawing's own coordinates. */
  const linesOf = (text: SVGTextElement): Rectangle[] => {
    const spans = [...text.querySelectorAll('tspan')];
    const runs = spans.length > 0 ? spans : [text];
    let count = 0;
    return runs.flatMap((run) => {
      const at = count;
      const length = run.getNumberOfChars();
      count += length;
      if (length === 0) return [];
      const start = text.getStartPositionOfChar(at);
      const size = Number.parseFloat(getComputedStyle(run).fontSize);
      return [
        {
          left: start.x,
          right: start.x + run.getComputedTextLength(),
          top: start.y - 0.8 * size,
          bottom: start.y + 0.22 * size,
        },
      ];
    });
  };
  const labels: Label[] = [...svg.querySelectorAll('text')].map((text) => {
    const spans = [...text.querySelectorAll('tspan')].map((span) => span.textContent);
    const name = `“${spans.length > 0 ? spans.join(' ') : text.textContent}”`;
    return { name, text, lines: linesOf(text) };
  });
  const shapeNames = 'rect, path, circle, ellipse, polygon';
  const boxOf = (shape: SVGGraphicsElement): Rectangle => {
    const { x, y, width, height } = shape.getBBox();
    return { left: x, top: y, right: x + width, bottom: y + height };
  };
  const overlap = (a: Rectangle, b: Rectangle): boolean =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

  /** The shape that a label stands in: its group's, or the box drawn before it in a sequence. */
  const shapeOf = (text: SVGTextElement): SVGGeometryElement | undefined => {
    if (text.matches('.actor, .noteText, .labelText')) {
      let before = text.previousElementSibling;
      while (before?.localName === 'text') before = before.previousElementSibling;
      return before?.matches(shapeNames) ? (before as SVGGeometryElement) : undefined;
    }
    const group = text.closest('.node, .period, .event');
    return group?.querySelector<SVGGeometryElement>(shapeNames) ?? undefined;
  };
  const isWithin = (line: Rectangle, box: Rectangle, slack = 1): boolean =>
    line.left >= box.left - slack &&
    line.right <= box.right + slack &&
    line.top >= box.top - slack &&
    line.bottom <= box.bottom + slack;
  const fits = (shape: SVGGeometryElement, line: Rectangle): boolean => {
    if (shape.localName === 'rect') return isWithin(line, boxOf(shape));
    return [line.left + 1, line.right - 1].every((x) =>
      [line.top + 1, line.bottom - 1].every((y) => shape.isPointInFill(new DOMPoint(x, y))),
    );
  };
  for (const { name, text, lines } of labels) {
    const shape = shapeOf(text);
    if (shape && !lines.every((line) => fits(shape, line))) faults.push(`${name} leaves its shape`);
    const runs = [text, ...text.querySelectorAll('tspan')];
    const size = Math.min(
      ...runs.map((run) => Number.parseFloat(getComputedStyle(run).fontSize) * scale),
    );
    if (size < LEAST_SIZE - 0.05) faults.push(`${name} is ${size.toFixed(1)} px high`);
  }

  const frames = [...svg.querySelectorAll<SVGRectElement>('.cluster > rect')].map(boxOf);
  for (const { name, text, lines } of labels)
    if (text.closest('.cluster-label'))
      if (!frames.some((frame) => lines.every((line) => isWithin(line, frame))))
        faults.push(`${name} leaves its frame`);

  const all = labels.flatMap(({ name, lines }) => lines.map((line) => ({ name, line })));
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1))
      if (overlap(a.line, b.line)) faults.push(`${a.name} and ${b.name} overlap`);

  const nodes = [...svg.querySelectorAll<SVGGElement>('.node')].map((node) => ({
    name: labels.find(({ text }) => text.closest('.node') === node)?.name ?? 'a node',
    box: boxOf(node),
    shape: node.querySelector<SVGGeometryElement>(shapeNames),
  }));
  for (const { name, text, lines } of labels)
    if (text.closest('.edgeLabel, .cluster-label'))
      for (const node of nodes)
        if (lines.some((line) => overlap(line, node.box)))
          faults.push(`${name} is covered by ${node.name}`);

  const whole: Rectangle = {
    left: view.x,
    top: view.y,
    right: view.x + view.width,
    bottom: view.y + view.height,
  };
  for (const { name, lines } of labels)
    if (!lines.every((line) => isWithin(line, whole, 0.5))) faults.push(`${name} is cut`);
  for (const shape of svg.querySelectorAll<SVGGeometryElement>(`${shapeNames}, line`)) {
    if (shape.closest('marker')) continue;
    const { left, top, right, bottom } = boxOf(shape);
    const half = Number.parseFloat(getComputedStyle(shape).strokeWidth) / 2 || 0;
    const reach = {
      left: left - half,
      top: top - half,
      right: right + half,
      bottom: bottom + half,
    };
    if (!isWithin(reach, whole, 0.5))
      faults.push(`a ${shape.localName} (${shape.parentElement?.getAttribute('class')}) is cut`);
  }

  for (const edge of svg.querySelectorAll<SVGPathElement>('path.flowchart-link')) {
    const length = edge.getTotalLength();
    const struck = new Set<string>();
    for (let at = 0; at <= length; at += 3) {
      const { x, y } = edge.getPointAtLength(at);
      for (const { name, shape } of nodes)
        // A line may end inside the outline's stroke; further in it has no place.
        if (
          [-3, 3].every((dx) =>
            [-3, 3].every((dy) => shape?.isPointInFill(new DOMPoint(x + dx, y + dy)) ?? false),
          )
        )
          struck.add(name);
    }
    for (const name of struck) faults.push(`an edge runs through ${name}`);
  }
  return faults;
}
