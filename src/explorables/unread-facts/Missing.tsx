import { useMemo } from 'preact/hooks';
import { percent } from '#src/drawing/format.ts';
import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { expected, most, state } from './model.ts';
import type { Fault, Reading } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  n: number;
  reading: Reading;
  fault: Fault;
}

const { min } = state.fields.n;
const sizes = Array.from({ length: 25 }, (_, i) => min * (most / min) ** (i / 24));

/** The missing mass as a reader reads on: its expectation, this reader's, and what they would estimate. */
export function Missing({ words, n, reading, fault }: Props) {
  const { missing, estimate } = reading;
  const curve = useMemo(() => sizes.map((size) => expected(size, fault).missing), [fault]);
  return (
    <Plot
      x={{ domain: [min, most], label: words.axisMentions, log: true }}
      y={{ domain: [0, 1], label: words.axisMissing, count: 4, format: (v) => percent(v) }}
      title={words.missingTitle(n, reading)}
      height={220}
      left={48}
    >
      {(area) => {
        const { x, y } = area;
        // Words keep to the side of the line where the room is.
        const far = n > 3000;
        const [at, anchor] = far ? [-10, 'end' as const] : [10, 'start' as const];
        return (
          <>
            <Line points={sizes.map((size, i) => [x(size), y(curve[i]!)] as const)} hue="soft" />
            <Marker area={area} at={{ x: n }} hue="ink" />
            <Dot x={x(n)} y={y(estimate)} hue="accent" r={7} hollow />
            <Dot x={x(n)} y={y(missing)} hue="risk" r={4} />
            <Note x={x(n) + at} y={far ? y(0.92) : y(missing) - 8} anchor={anchor} hue="risk">
              {words.missing}
            </Note>
            <Note x={x(n) + at} y={far ? y(0.81) : y(missing) - 23} anchor={anchor} hue="accent">
              {words.estimate}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
