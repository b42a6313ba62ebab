/** Path data as segments: read, moved, scaled, bounded, written with numbers to one decimal. */
import bounds from 'svg-path-bounds';

export type Segment = readonly [command: string, ...numbers: number[]];

const arity: Readonly<Record<string, number>> = {
  m: 2,
  l: 2,
  h: 1,
  v: 1,
  c: 6,
  s: 4,
  q: 4,
  t: 2,
  a: 7,
  z: 0,
};

/** Throws on data that is not a path's. */
export function readPath(data: string): Segment[] {
  const segments: Segment[] = [];
  for (const [, command = '', rest = ''] of data.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const size = arity[command.toLowerCase()];
    if (size === undefined) throw new Error(`“${command}” is no path command`);
    const numbers = (rest.match(/[-+]?(?:\d*\.\d+|\d+\.?)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    if (size === 0) segments.push([command]);
    for (let at = 0; size > 0 && at + size <= numbers.length; at += size) {
      const repeated = at > 0 && /m/i.test(command) ? (command === 'm' ? 'l' : 'L') : command;
      segments.push([repeated, ...numbers.slice(at, at + size)]);
    }
  }
  return segments;
}

export interface Placing {
  scale: number;
  dx: number;
  dy: number;
}

/** The path under x → scale·x + dx, y → scale·y + dy. */
export function placePath(path: readonly Segment[], { scale, dx, dy }: Placing): Segment[] {
  return path.map(([command, ...numbers], index) => {
    const lower = command.toLowerCase();
    const shift = command !== lower || (index === 0 && lower === 'm') ? 1 : 0;
    const placed = numbers.map((value, at) => {
      if (lower === 'a' && at < 5) return at < 2 ? value * scale : value;
      const vertical =
        lower === 'v' || (lower !== 'h' && (lower === 'a' ? at === 6 : at % 2 === 1));
      return value * scale + shift * (vertical ? dy : dx);
    });
    return [command, ...placed];
  });
}

/** To whole px or as many decimals as given, as short as can be. */
export const short = (value: number, decimals = 0): string => {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return String(Object.is(rounded, -0) ? 0 : rounded);
};

export const writePath = (path: readonly Segment[], decimals = 0): string =>
  path
    .map(
      ([command, ...numbers]) =>
        command +
        numbers
          .map((value) => short(value, decimals))
          .join(' ')
          .replaceAll(' -', '-'),
    )
    .join('');

/** [left, top, right, bottom] */
export const pathBounds = (data: string): [number, number, number, number] => bounds(data);

/** Where the segments of a path in absolute coordinates end. */
export function pathPoints(path: readonly Segment[]): { x: number; y: number }[] {
  let [x, y] = [0, 0];
  return path.flatMap(([command, ...numbers]) => {
    if (command === 'H') x = numbers[0] ?? x;
    else if (command === 'V') y = numbers[0] ?? y;
    else if (/[MLCSQTA]/.test(command)) [x, y] = [numbers.at(-2) ?? x, numbers.at(-1) ?? y];
    else return [];
    return [{ x, y }];
  });
}
