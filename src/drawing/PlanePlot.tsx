import type { ComponentChildren } from 'preact';
import { Plot } from './Plot.tsx';
import type { Area } from './Plot.tsx';

interface Props {
  /** Half the width and the height of what is shown, in data units; 0 is in the middle. */
  reach: number;
  /** Names of the two coordinates. */
  axes: readonly [x: string, y: string];
  /** Name of the drawing for a screen reader: what is seen and what it means. */
  title: string;
  children: (area: Area) => ComponentChildren;
}

const ticks = [-2, -1, 0, 1, 2];

/** A square piece of the plane, both coordinates at the same scale. */
export function PlanePlot({ reach, axes: [x, y], title, children }: Props) {
  const domain = [-reach, reach] as const;
  return (
    <Plot
      x={{ domain, label: x, ticks }}
      y={{ domain, label: y, ticks }}
      title={title}
      left={30}
      height={384}
    >
      {children}
    </Plot>
  );
}
