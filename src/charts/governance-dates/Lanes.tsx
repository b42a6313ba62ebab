import { linear, tenth } from '#src/drawing/scale.ts';
import { inYears } from '../kit/dates.ts';
import { discs, lanes } from './lanes.ts';
import type { Dated, Lane } from './lanes.ts';

interface Props {
  rows: readonly Dated[];
  asOf: string;
  title: string;
  today: string;
  places: Readonly<Record<Lane, string>>;
}

const [width, height, left, laneHeight, radius] = [360, 226, 46, 66, 8];
const years = [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029];
const x = linear([2021, 2029], [left, width - 12]);
const lineOf = (lane: Lane): number => 22 + laneHeight * (lanes.indexOf(lane) + 1) - 16;

/** Three lanes of numbered discs over the years; static. */
export function Lanes({ rows, asOf, title, today, places }: Props) {
  const now = tenth(x(inYears(asOf)));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <g aria-hidden="true">
        {years.map((year) => (
          <path key={year} class="year" d={`M${tenth(x(year))} 18V${height - 18}`} />
        ))}
        {years.slice(0, -1).map((year) => (
          <text key={year} x={tenth(x(year + 0.5))} y={height - 4} text-anchor="middle">
            {year}
          </text>
        ))}
        {lanes.map((lane) => (
          <g key={lane}>
            <path class="lane" d={`M${left} ${lineOf(lane)}H${width - 12}`} />
            <text class="place" x={0} y={lineOf(lane) + 4}>
              {places[lane]}
            </text>
          </g>
        ))}
        <path class="today" d={`M${now} 16V${height - 18}`} />
        <text x={now} y={10} text-anchor="middle">
          {today} {asOf}
        </text>
        {discs(rows, x, 2 * radius).map(({ row, number, x: at, level }) => {
          const y = lineOf(row.place) - level * (2 * radius + 1);
          return (
            <g key={number} class={row.date <= asOf ? 'disc' : 'disc later'}>
              <circle cx={tenth(at)} cy={y} r={radius} />
              <text x={tenth(at)} y={y + 3.4} text-anchor="middle">
                {number}
              </text>
            </g>
          );
        })}
      </g>
    </svg>
  );
}
