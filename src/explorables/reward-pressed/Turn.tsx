import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Pressed } from '#src/maths/pressure.ts';
import type { World } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  title: string;
  world: World;
  passed: readonly Pressed[];
  now: Pressed;
}

/** How far the axes go: on six answers there is less room than on a continuum. */
const frames = {
  clicks: { nats: 3, ticks: [0, 1, 2, 3], low: -2, high: 4, values: [-2, -1, 0, 1, 2, 3, 4] },
  normal: { nats: 10, ticks: [0, 2, 4, 6, 8, 10], low: 0, high: 8, values: [0, 2, 4, 6, 8] },
  heavy: { nats: 10, ticks: [0, 2, 4, 6, 8, 10], low: 0, high: 8, values: [0, 2, 4, 6, 8] },
} as const;

/** Score and worth over the distance from the start: the score climbs, the worth may turn. */
export function Turn({ words, title, world, passed, now }: Props) {
  const { nats, ticks, low, high, values } = frames[world];
  // The present place belongs to the lines, so that its dots lie on them.
  const all = [...passed, now].sort((a, b) => a.nats - b.nats).filter((each) => each.nats <= nats);
  const held = (value: number): number => Math.max(low, Math.min(high, value));
  const at = Math.min(nats, now.nats);
  return (
    <Plot
      x={{ domain: [0, nats], label: words.axisNats, ticks }}
      y={{ domain: [low, high], label: words.axisValue, ticks: values }}
      title={title}
      height={250}
    >
      {(area) => {
        const { x, y } = area;
        const anchor = at > nats / 2 ? 'end' : 'start';
        // One above and one below, where the two are close.
        const near = Math.abs(y(held(now.worth)) - y(held(now.score))) < 26;
        const aside = at > nats / 2 ? -8 : 8;
        return (
          <>
            <Marker area={area} at={{ x: at }} hue="ink" />
            {low < 0 && <Marker area={area} at={{ y: 0 }} />}
            <Line points={all.map((p) => [x(p.nats), y(held(p.score))])} hue="reward" dashed />
            <Line points={all.map((p) => [x(p.nats), y(held(p.worth))])} hue="signal" />
            <Dot x={x(at)} y={y(held(now.score))} hue="reward" />
            <Dot x={x(at)} y={y(held(now.worth))} hue="signal" />
            <Note x={x(at) + aside} y={y(held(now.score)) - 9} anchor={anchor} hue="reward">
              {words.score}
            </Note>
            <Note
              x={x(at) + aside}
              y={y(held(now.worth)) + (near ? 18 : -9)}
              anchor={anchor}
              hue="signal"
            >
              {words.worth}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
