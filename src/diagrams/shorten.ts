/**
 * Path data written shorter: each point from the one before it, lines along an axis as such, no
 * separator that is not needed. The numbers keep their decimals, so that the drawing is the same.
 */
import { readPath, type Segment } from './path.ts';

const decimalsOf = (data: string): number =>
  Math.max(0, ...[...data.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length));

/** Which coordinate the number at `index` is: of the x axis, of the y axis, or none. */
function axisOf(command: string, index: number): 'x' | 'y' | undefined {
  if (command === 'h') return 'x';
  if (command === 'v') return 'y';
  if (command === 'a') return index === 5 ? 'x' : index === 6 ? 'y' : undefined;
  return index % 2 === 0 ? 'x' : 'y';
}

/** All in units of the last decimal, so that nothing is lost in the differences. */
function relative(segments: readonly Segment[], unit: number): Segment[] {
  const at = { x: 0, y: 0 };
  const start = { x: 0, y: 0 };
  return segments.map(([name, ...numbers]): Segment => {
    const command = name.toLowerCase();
    if (command === 'z') {
      Object.assign(at, start);
      return ['z'];
    }
    const steps = numbers.map((value, index) => {
      const axis = axisOf(command, index);
      if (axis === undefined) return value * unit;
      return Math.round(value * unit) - (name === command ? 0 : at[axis]);
    });
    steps.forEach((step, index) => {
      const axis = axisOf(command, index);
      // Of a curve only the last point is gone to.
      if (axis && index >= steps.length - 2) at[axis] += Math.round(step);
    });
    if (command === 'm') Object.assign(start, at);
    const [dx = 0, dy = 0] = steps;
    if (command === 'l' && dy === 0) return ['h', dx];
    if (command === 'l' && dx === 0) return ['v', dy];
    return [command, ...steps];
  });
}

const numberText = (value: number): string =>
  String(Object.is(value, -0) ? 0 : value).replace(/^(-?)0\./, '$1.');

function write(segments: readonly Segment[], unit: number): string {
  let text = '';
  let last = '';
  for (const [command, ...steps] of segments) {
    const values = steps.map((step) => numberText(Number((step / unit).toFixed(6))));
    let previous = '';
    // A second point of the same command needs no letter, and the one after a start is a line.
    if (command === last && command !== 'z' && command !== 'm') previous = text;
    else if (command === 'l' && last === 'm') previous = text;
    else text += command;
    for (const value of values) {
      const tail = /[\d.]*$/.exec(previous)?.[0] ?? '';
      const joins =
        previous === '' || value.startsWith('-') || (value.startsWith('.') && tail.includes('.'));
      text += (joins ? '' : ' ') + value;
      previous = value;
    }
    last = command;
  }
  return text;
}

/** The same path in fewer characters, or the data as it is. */
export function shortenPath(data: string): string {
  const decimals = decimalsOf(data);
  // Flags of an arc may stand without space between them, which looks like one number.
  if (decimals > 3 || /[aA]/.test(data) || !/^\s*M/.test(data)) return data;
  const unit = 10 ** decimals;
  const shorter = write(relative(readPath(data), unit), unit);
  return shorter.length < data.length ? shorter : data;
}
