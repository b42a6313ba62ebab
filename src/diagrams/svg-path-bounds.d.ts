declare module 'svg-path-bounds' {
  /** [left, top, right, bottom] of a path's points and control points. */
  export default function pathBounds(path: string): [number, number, number, number];
}
