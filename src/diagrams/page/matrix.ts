/** Boxes and affine transforms of SVG user space. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** x → a·x + c·y + e, y → b·x + d·y + f */
export interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export const identity: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** `inner` first, then `outer`. */
export const compose = (outer: Matrix, inner: Matrix): Matrix => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
});

function single(name: string, values: readonly number[]): Matrix {
  const [p = 0, q, r] = values;
  switch (name) {
    case 'translate':
      return { ...identity, e: p, f: q ?? 0 };
    case 'scale':
      return { ...identity, a: p, d: q ?? p };
    case 'rotate': {
      const angle = (p * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const turn = { a: cos, b: sin, c: -sin, d: cos, e: 0, f: 0 };
      const about = { ...identity, e: q ?? 0, f: r ?? 0 };
      return compose(compose(about, turn), { ...identity, e: -about.e, f: -about.f });
    }
    case 'matrix': {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
      return { a, b, c, d, e, f };
    }
    default:
      throw new Error(`The transform “${name}” is not known here.`);
  }
}

export function readTransform(text: string | null): Matrix {
  let result = identity;
  for (const [, name = '', list = ''] of (text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const values = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((value) => Number.parseFloat(value));
    result = compose(result, single(name, values));
  }
  return result;
}

export const apply = (m: Matrix, x: number, y: number): { x: number; y: number } => ({
  x: m.a * x + m.c * y + m.e,
  y: m.b * x + m.d * y + m.f,
});

export function transformBox(box: Box, matrix: Matrix): Box {
  const corners = [
    apply(matrix, box.x, box.y),
    apply(matrix, box.x + box.width, box.y),
    apply(matrix, box.x, box.y + box.height),
    apply(matrix, box.x + box.width, box.y + box.height),
  ];
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return fromSides(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
}

export const fromSides = (left: number, top: number, right: number, bottom: number): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** The smallest box about all; undefined for none. */
export function union(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return fromSides(
    Math.min(...boxes.map(({ x }) => x)),
    Math.min(...boxes.map(({ y }) => y)),
    Math.max(...boxes.map(({ x, width }) => x + width)),
    Math.max(...boxes.map(({ y, height }) => y + height)),
  );
}
