import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import type { Horizon } from '#src/schemas/task-horizons.ts';
import { inYears } from '../kit/dates.ts';
import { span } from '#src/drawing/spans.ts';

interface Props {
  locale: Locale;
  horizons: readonly Horizon[];
  words: { axisYear: string; axisLength: string; ceiling: string; plotTitle: string };
}

/** Minutes above which METR calls its own measurements unreliable. */
export const ceiling = 16 * 60;

/** Where a name stands from its dot, in units of the drawing; the others are in the table. */
const named: Readonly<Record<string, { dx: number; dy: number; anchor: 'start' | 'end' }>> = {
  'gpt-2': { dx: 7, dy: 4, anchor: 'start' },
  'davinci-002': { dx: 7, dy: 12, anchor: 'start' },
  'gpt-3-5': { dx: -7, dy: -5, anchor: 'end' },
  'gpt-4': { dx: -7, dy: -4, anchor: 'end' },
  'gpt-4o': { dx: 7, dy: 13, anchor: 'start' },
  o1: { dx: -7, dy: -4, anchor: 'end' },
  'gpt-5': { dx: -8, dy: -6, anchor: 'end' },
};

/** Estimates over the day of release, on a logarithmic axis, each with its interval. */
export function Horizons({ locale, horizons, words }: Props) {
  return (
    <Plot
      x={{
        domain: [2018.7, 2026.7],
        label: words.axisYear,
        ticks: [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026],
        format: (year) => `’${String(year).slice(2)}`,
      }}
      y={{
        domain: [0.008, 8000],
        label: words.axisLength,
        log: true,
        ticks: [1 / 60, 1, 10, 60, 600, 6000],
        format: (minutes) => span(minutes, locale),
      }}
      title={words.plotTitle}
      height={320}
      left={58}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ y: ceiling }} hue="risk" />
          <Note x={area.left + 4} y={area.y(ceiling) - 5} hue="risk">
            {words.ceiling}
          </Note>
          {horizons.map(({ id, released, interval: [low, high] }) => {
            const x = area.x(inYears(released));
            return (
              <Line
                key={id}
                points={[
                  [x, area.y(low)],
                  [x, area.y(high)],
                ]}
                hue="soft"
                faint
              />
            );
          })}
          {horizons.map(({ id, released, minutes, best }) => (
            <Dot
              key={id}
              x={area.x(inYears(released))}
              y={area.y(minutes)}
              hue="accent"
              r={3.5}
              hollow={best === undefined}
            />
          ))}
          {horizons.map(({ id, name, released, minutes }) => {
            const place = named[id];
            return (
              place && (
                <Note
                  key={id}
                  x={area.x(inYears(released)) + place.dx}
                  y={area.y(minutes) + place.dy}
                  anchor={place.anchor}
                  hue="ink"
                >
                  {name.replace(/ .*$/, '')}
                </Note>
              )
            );
          })}
        </>
      )}
    </Plot>
  );
}
