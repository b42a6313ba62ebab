import { Dot, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Rating } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  names: readonly string[];
  ratings: readonly Rating[];
  prior: boolean;
}

const edge = 10;
const held = (value: number): number => Math.max(-edge, Math.min(edge, value));

/** The reward of each answer as a dot with its deviation; an arrow where it has no end. */
export function Rewards({ words, names, ratings, prior }: Props) {
  return (
    <Plot
      x={{ domain: [-edge, edge], label: words.axisReward, ticks: [-10, -5, 0, 5, 10] }}
      y={{
        domain: [names.length, 0],
        label: words.axisAnswer,
        ticks: names.map((_, i) => i + 0.75),
        format: (place) => names[Math.floor(place)] ?? '',
      }}
      title={words.title(names, ratings, prior)}
      height={300}
      left={84}
    >
      {({ x, y, right }) =>
        ratings.map((rating, i) => {
          const { reward, deviation, standing } = rating;
          const line = y(i + 0.75);
          const free = !prior && standing !== 'settled';
          const [from, to] = free
            ? [standing === 'above' ? 0 : -edge, standing === 'below' ? 0 : edge]
            : [held(reward - deviation), held(reward + deviation)];
          const hue = standing === 'apart' ? 'soft' : 'reward';
          return (
            <g key={names[i]}>
              <path
                class={`reward-range${free ? ' free' : ''}`}
                data-hue={hue}
                d={`M${x(from).toFixed(1)} ${line.toFixed(1)}H${x(to).toFixed(1)}`}
              />
              {!free && (
                <Dot x={x(held(reward))} y={line} hue={hue} hollow={standing === 'apart'} />
              )}
              <Note x={right} y={line - 7} anchor="end" hue={hue}>
                {words.value(rating, prior)}
              </Note>
            </g>
          );
        })
      }
    </Plot>
  );
}
