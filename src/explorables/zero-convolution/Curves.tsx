import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { firstMove, forward, lastStep, moved, partNames, places } from './model.ts';
import type { Parameters, Part } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  path: readonly Parameters[];
  step: number;
}

const xTicks = [0, 10, 20, 30, 40, lastStep];

/** Output at both places over all steps. */
export function Outputs({ words, path, step }: Props) {
  const lines = places.map((place) => path.map((p) => forward(p, place).output));
  const [line = [], off = []] = lines;
  return (
    <Plot
      x={{ domain: [0, lastStep], label: words.axisStep, ticks: xTicks }}
      y={{ domain: [0, 4], label: words.axisOutput, ticks: [0, 1, 2, 3, 4] }}
      title={words.outputTitle(step, line[step] ?? 0, off[step] ?? 0)}
      height={200}
      left={28}
    >
      {({ x, y, ...area }) => (
        <>
          {places.map(({ wanted }) => (
            <Marker key={wanted} area={{ x, y, ...area }} at={{ y: wanted }} hue="pixel" />
          ))}
          {lines.map((values, i) => (
            <Line
              key={i}
              points={values.map((v, s) => [x(s), y(v)] as const)}
              hue="pixel"
              dashed={i === 1}
            />
          ))}
          {lines.map((values, i) => (
            <Dot key={i} x={x(step)} y={y(values[step] ?? 0)} hue="pixel" />
          ))}
          <Note x={area.right} y={y(3) - 8} hue="pixel" anchor="end">
            {words.line}
          </Note>
          <Note x={area.right} y={y(1) + 18} hue="pixel" anchor="end">
            {words.off}
          </Note>
        </>
      )}
    </Plot>
  );
}

/** Heights for words at these heights, moved up (to smaller numbers) until none covers another. */
function spread(heights: readonly number[], gap: number): number[] {
  const found = [...heights];
  const order = [...heights.keys()].sort((i, j) => heights[j]! - heights[i]!);
  order.slice(1).forEach((i, before) => {
    found[i] = Math.min(found[i]!, found[order[before]!]! - gap);
  });
  return found;
}

/** How far each part has gone from where it began. */
export function Distances({ words, path, step }: Props) {
  const start = path[0]!;
  const far = (part: Part): number[] => path.map((p) => moved(start, p, part));
  const lines = { z1: far('z1'), block: far('block'), z2: far('z2') };
  const most = Math.max(0.1, ...lines.z1, ...lines.block, ...lines.z2);
  const firsts = partNames.map(
    (part) => `${words.parts[part]} ${words.firstMove(firstMove(path, part))}`,
  );
  const hue = (part: Part) => (part === 'z2' ? 'accent' : part === 'block' ? 'ink' : 'soft');
  return (
    <Plot
      x={{ domain: [0, lastStep], label: words.axisStep, ticks: xTicks }}
      y={{ domain: [0, most], label: words.axisMoved, count: 4 }}
      title={words.movedTitle(firsts.join('; '))}
      height={200}
      left={34}
    >
      {({ x, y, right }) => {
        const heights = spread(
          partNames.map((part) => y(lines[part].at(-1) ?? 0) - 6),
          14,
        );
        return (
          <>
            {partNames.map((part) => (
              <Line
                key={part}
                points={lines[part].map((v, s) => [x(s), y(v)] as const)}
                hue={hue(part)}
                dashed={part === 'z1'}
              />
            ))}
            {partNames.map((part) => (
              <Dot key={part} x={x(step)} y={y(lines[part][step] ?? 0)} hue={hue(part)} />
            ))}
            {partNames.map((part, i) => (
              <Note key={part} x={right} y={heights[i]!} hue={hue(part)} anchor="end">
                {words.parts[part]}
              </Note>
            ))}
          </>
        );
      }}
    </Plot>
  );
}
