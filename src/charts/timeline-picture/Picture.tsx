import { Dot, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Event, Lane } from '#src/schemas/events.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { inYears } from '../kit/dates.ts';
import { landmarks, markOf } from './marks.ts';
import { packed } from './pack.ts';

interface Props {
  events: readonly Event[];
  locale: Locale;
  words: {
    axisYear: string;
    lanes: Readonly<Record<Lane, string>>;
    pictureTitle: (events: readonly Event[]) => string;
  };
}

const [first, last] = [2012.8, 2026.98];
const [left, width] = [84, 360];
/** Heights: a row of dots, the row of names above, the gap between lanes; the plot's own room. */
const [rowHeight, names, gap, frame] = [8, 16, 5, 64];

/** Models and products over time, a lane for each kind, a colour for each maker. */
export function Picture({ events, locale, words }: Props) {
  const perYear = (width - 14 - left) / (last - first);
  const lanes = packed(events, 7.2 / perYear);
  const heights = lanes.map(({ rows }) => names + rows * rowHeight + gap);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const tops = heights.map((_, i) => heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  return (
    <Plot
      x={{
        domain: [first, last],
        label: words.axisYear,
        ticks: [2014, 2016, 2018, 2020, 2022, 2024, 2026],
        format: String,
      }}
      y={{ domain: [total, 0], label: '', ticks: [0, ...tops.slice(1)], format: () => '' }}
      title={words.pictureTitle(events)}
      width={width}
      height={total + frame}
      left={left}
    >
      {(area) =>
        lanes.map(({ lane, dots, rows }, i) => {
          const top = area.y(tops[i] ?? 0) + names;
          const rowAt = (row: number) => top + rowHeight * (row + 0.5);
          return (
            <g key={lane}>
              <Note x={left - 6} y={top + (rows * rowHeight) / 2 + 2} hue="ink" anchor="end">
                {words.lanes[lane]}
              </Note>
              {dots.map(({ event, row }) => (
                <Dot
                  key={event.id}
                  x={area.x(inYears(event.date))}
                  y={rowAt(row)}
                  r={markOf[event.maker].hollow ? 2.6 : 3.4}
                  {...markOf[event.maker]}
                />
              ))}
              {dots.map(({ event }) => {
                const landmark = landmarks[event.id];
                return (
                  landmark && (
                    <Note
                      key={event.id}
                      x={area.x(inYears(event.date))}
                      y={top - 3}
                      hue={markOf[event.maker].hue}
                      anchor={landmark.anchor ?? 'middle'}
                    >
                      {locale === 'zh' ? (landmark.chinese ?? landmark.name) : landmark.name}
                    </Note>
                  )
                );
              })}
            </g>
          );
        })
      }
    </Plot>
  );
}
