import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Locale } from '#src/i18n/locales.ts';
import { logSnr, scheduleNames } from '#src/maths/schedules.ts';
import type { Schedule, ScheduleName } from '#src/maths/schedules.ts';
import { lastStep, logSnrCurve } from './model.ts';
import { view } from './strings.ts';

/** Where each schedule's name stands, (t, ln SNR) of its right end: beside the end of its line. */
const places: Record<ScheduleName, readonly [number, number]> = {
  sd: [999, -3.4],
  linear: [860, -10.6],
  cosine: [975, -16],
};

interface Props {
  locale: Locale;
  schedules: Record<ScheduleName, Schedule>;
  name: ScheduleName;
  t: number;
}

export function LogSnrPlot({ locale, schedules, name, t }: Props) {
  const words = view[locale];
  const value = logSnr(schedules[name], t);
  return (
    <Plot
      x={{ domain: [0, lastStep], label: words.axisT, ticks: [0, 250, 500, 750, lastStep] }}
      y={{ domain: [-20, 10], label: words.axisSnr, ticks: [-20, -10, 0, 10] }}
      title={words.plotTitle(name, t, value)}
      height={250}
    >
      {(area) => (
        <>
          <Marker area={area} at={{ y: 0 }} />
          <Note x={area.left + 6} y={area.y(0) + 14}>
            {words.equal}
          </Note>
          <Marker area={area} at={{ x: t }} hue="accent" />
          {scheduleNames.map((each) => (
            <Line
              key={each}
              points={logSnrCurve(schedules[each]).map(([x, y]) => [area.x(x), area.y(y)])}
              hue={each === name ? 'signal' : 'soft'}
              faint={each !== name}
            />
          ))}
          {scheduleNames.map((each) => (
            <Note
              key={each}
              x={area.x(places[each][0])}
              y={area.y(places[each][1])}
              hue={each === name ? 'signal' : 'soft'}
              anchor="end"
            >
              {words.short[each]}
            </Note>
          ))}
          <Dot x={area.x(t)} y={area.y(value)} hue="accent" r={5} />
        </>
      )}
    </Plot>
  );
}
