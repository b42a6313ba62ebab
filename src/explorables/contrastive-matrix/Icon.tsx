import type { Name } from './model.ts';

/** Line drawings on a square of 24 units. */
const shapes: Record<Name, string> = {
  cat: 'M5 20v-9L4 3l5 4h6l5-4-1 8v9M5 13c1 6 4 7 7 7s6-1 7-7M9 12v1M15 12v1M12 15v1.5M12 16.5l-2 1M12 16.5l2 1',
  dog: 'M7 6c-3-2-5 1-5 6 0 3 3 3 4 0M17 6c3-2 5 1 5 6 0 3-3 3-4 0M7 6c3-2 7-2 10 0 2 3 1 8 0 11-2 4-8 4-10 0-1-3-2-8 0-11M9.500 11v1M14.500 11v1M10.500 15h3L12 16.500zM12 16.500v2',
  car: 'M2 17v-4l3-1 2.500-5h8l3.500 5 3 1v4h-2M9 17h6M2 17h1M5 12h14M12 7v5M8 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0M20 17a2 2 0 1 1-4 0 2 2 0 0 1 4 0',
  bicycle:
    'M10 16a4 4 0 1 1-8 0 4 4 0 0 1 8 0M22 16a4 4 0 1 1-8 0 4 4 0 0 1 8 0M6 16l3-7h7l2 7M9 9l3 7h-6M12 16l4-7M16 9l-1-3h3M7.500 6.500h3M9 9l-.7-2.500',
  house: 'M3 11l9-8 9 8M5 9.500V21h14V9.500M10 21v-6h4v6M16 5V3h2v4',
  tree: 'M19 9a7 7 0 1 1-14 0 7 7 0 0 1 14 0M12 22V9M12 17l3.500-3.500M12 14l-3-3',
};

/** The drawing of a picture, centred on (x, y) of the figure, `size` units wide. */
export function Icon({
  name,
  x = 0,
  y = 0,
  size,
}: {
  name: Name;
  x?: number;
  y?: number;
  size: number;
}) {
  const scale = size / 24;
  return (
    <path
      class="icon"
      data-hue="pixel"
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
      d={shapes[name]}
    />
  );
}
