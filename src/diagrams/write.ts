/**
 * Writes a drawing of Mermaid's as a small svg without its own look: geometry, classes and text only.
 * Every shape stands in the svg's own coordinates, so that no group has a transform.
 */
import type { Element } from './page/element.ts';
import { apply, compose, identity, readTransform, type Box, type Matrix } from './page/matrix.ts';
import { placePath, readPath, short, writePath } from './path.ts';
import { textLines } from './page/text.ts';

export interface Writing {
  /** Begins every id in the svg. */
  prefix: string;
  kind: string;
  lang: 'en' | 'zh';
  title: string;
  description: string;
  /** What is shown, in Mermaid's units. */
  frame: Box;
  /** CSS px for one of Mermaid's units. */
  scale: number;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const escape = (text: string): string =>
  text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Attributes whose value is undefined or empty are left out. `content` is SVG already. */
function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? short(value) : escape(value ?? '')}"`,
    )
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

const geometry: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
};

/** Classes that say nothing about looks. */
const idle =
  /^(?:default|basic|root|row|rough-node|nodes|clusters|edgePaths|edgeLabels|edges|outer-path|label|labelBkg|path|undefined|arrowMarkerPath|(?:text|title)-.*|flowchart-label|edge-(?:thickness-normal|pattern-solid)|node-(?:bkg|undefined)|section--?\d+|\d+|actor-(?:top|bottom|man-.*)|L[SE][-_].*|.*-arrowhead)$/;

const classesOf = (source: Element): string =>
  [...new Set((source.getAttribute('class') ?? '').split(/\s+/))]
    .filter((name) => name !== '' && !idle.test(name))
    .join(' ');

const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
const writeMatrix = ({ a, b, c, d, e, f }: Matrix): string =>
  `matrix(${[a, b, c, d].map(fine).join(' ')} ${short(e)} ${short(f)})`;

class Writer {
  readonly markers = new Map<string, Element>();
  readonly #root: Element;
  readonly #writing: Writing;

  constructor(root: Element, writing: Writing) {
    this.#root = root;
    this.#writing = writing;
  }

  #marker(source: Element, end: 'start' | 'end'): string | undefined {
    const id = /url\(['"]?#([^'")]+)/.exec(source.getAttribute(`marker-${end}`) ?? '')?.[1];
    const marker = [...this.#root.querySelectorAll('marker')].find((one) => one.id === id);
    if (!marker) return undefined;
    const name = `${this.#writing.prefix}-${marker.id.replace(/^.*[-_]/, '')}`;
    this.markers.set(name, marker);
    return `url(#${name})`;
  }

  #shape(source: Element, matrix: Matrix): string {
    const upright = matrix.b === 0 && matrix.c === 0 && matrix.a === matrix.d;
    // A turned shape keeps its own coordinates under one transform.
    const m = upright ? matrix : identity;
    const stretch = m.a;
    const name = source.localName;
    const attributes: Record<string, string | number | undefined> = { class: classesOf(source) };
    if (name === 'path') {
      const placing = { scale: stretch, dx: m.e, dy: m.f };
      attributes['d'] = writePath(placePath(readPath(source.getAttribute('d') ?? ''), placing));
    } else if (name === 'polygon' || name === 'polyline') {
      const values = (source.getAttribute('points') ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number);
      attributes['points'] = values
        .map((value, at) => short(value * stretch + (at % 2 === 0 ? m.e : m.f)))
        .join(' ');
    } else
      for (const key of geometry[name] ?? []) {
        const value = source.getAttribute(key);
        if (value === null || value === '' || (key === 'ry' && value === source.getAttribute('rx')))
          continue;
        const number = Number.parseFloat(value) * stretch;
        const shift = /^c?x\d?$/.test(key) ? m.e : /^c?y\d?$/.test(key) ? m.f : 0;
        attributes[key] = number + shift;
      }
    if (!upright) attributes['transform'] = writeMatrix(matrix);
    attributes['marker-start'] = this.#marker(source, 'start');
    attributes['marker-end'] = this.#marker(source, 'end');
    return element(name, attributes);
  }

  #text(source: Element, matrix: Matrix): string {
    const lines = textLines(source).map((line) => {
      const along = line.anchor === 'middle' ? 0.5 : line.anchor === 'end' ? 1 : 0;
      return { ...line, ...apply(matrix, line.x + along * line.width, line.y) };
    });
    const [first] = lines;
    if (!first) return '';
    const shared = {
      class: classesOf(source),
      'text-anchor': first.anchor === 'middle' ? undefined : first.anchor,
    };
    if (lines.length === 1 && !first.detail)
      return element('text', { ...shared, x: first.x, y: first.y }, escape(first.text));
    const spans = lines.map(({ detail, x, y, text }) =>
      element('tspan', { class: detail ? 'detail' : undefined, x, y }, escape(text)),
    );
    return element('text', shared, spans.join(''));
  }

  #children(source: Element, matrix: Matrix): string {
    return [...source.children].map((child) => this.any(child, matrix)).join('');
  }

  any(source: Element, outer: Matrix): string {
    if (source.classList.contains('edge-thickness-invisible')) return '';
    const matrix = compose(outer, readTransform(source.getAttribute('transform')));
    switch (source.localName) {
      case 'g':
      case 'a':
      case 'switch': {
        const content = this.#children(source, matrix);
        const names = classesOf(source);
        return content === '' || names === '' ? content : element('g', { class: names }, content);
      }
      case 'text':
        return this.#text(source, matrix);
      case 'rect':
        return Number.parseFloat(source.getAttribute('width') ?? '') > 0
          ? this.#shape(source, matrix)
          : '';
      case 'path':
        return (source.getAttribute('d') ?? '') === '' ? '' : this.#shape(source, matrix);
      case 'circle':
      case 'ellipse':
      case 'line':
      case 'polygon':
      case 'polyline':
        return this.#shape(source, matrix);
      default:
        return '';
    }
  }

  svg(): string {
    const { prefix, kind, lang, title, description, frame, scale } = this.#writing;
    const start = { ...identity, a: scale, d: scale, e: -frame.x * scale, f: -frame.y * scale };
    const body = this.#children(this.#root, start);
    const heads = [...this.markers].map(([id, marker]) => {
      const kept = [
        'viewBox',
        'refX',
        'refY',
        'markerUnits',
        'markerWidth',
        'markerHeight',
        'orient',
      ];
      const values = kept.map((name) => [name, marker.getAttribute(name) ?? undefined] as const);
      const content = [...marker.children].map((child) => this.any(child, identity)).join('');
      const isCross = marker.classList.contains('cross') || marker.id.endsWith('crosshead');
      const cross = isCross ? 'cross' : undefined;
      return element('marker', { id, class: cross, ...Object.fromEntries(values) }, content);
    });
    const [width, height] = [Math.ceil(frame.width * scale), Math.ceil(frame.height * scale)];
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        class: `drawing drawing-${kind}`,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        lang: lang === 'zh' ? 'zh-Hans' : 'en',
        role: 'img',
        'aria-labelledby': `${prefix}-title`,
        'aria-describedby': `${prefix}-desc`,
        'text-anchor': 'middle',
      },
      element('title', { id: `${prefix}-title` }, escape(title)) +
        element('desc', { id: `${prefix}-desc` }, escape(description)) +
        (heads.length > 0 ? element('defs', {}, heads.join('')) : '') +
        body,
    );
  }
}

export const writeSvg = (svg: Element, writing: Writing): string => new Writer(svg, writing).svg();
