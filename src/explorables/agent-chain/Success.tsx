import { Dot, Line, Marker, Note, Plot } from '#src/drawing/Plot.tsx';
import { percent } from '#src/drawing/format.ts';
import { span } from '#src/drawing/spans.ts';
import type { Locale } from '#src/i18n/locales.ts';
import { successAt } from './model.ts';
import type { Answer, Horizon, State } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  locale: Locale;
  words: (typeof view)['en'];
  given: State;
  answer: Answer;
  horizons: readonly Horizon[];
}

/** Minutes between which tasks are drawn. */
const [shortest, longest] = [1, 6000] as const;
const points = 120;

/** Dots whose names stand beside them, and on which side of the line; the others are in the chart above. */
const named: Readonly<Record<string, number>> = {
  'GPT-4': -9,
  o1: -9,
  'GPT-5': 17,
  'Claude Opus 4.6': -9,
};

/** Success over the length of the task, with repair and without; horizons at half. */
export function Success({ locale, words, given, answer, horizons }: Props) {
  const at = given.n * given.minutes;
  const inside = at >= shortest && at <= longest;
  // The words stand where there is room.
  const [side, anchor] = at < 600 ? ([1, 'start'] as const) : ([-1, 'end'] as const);
  const lengths = Array.from(
    { length: points + 1 },
    (_, i) => shortest * (longest / shortest) ** (i / points),
  );
  return (
    <Plot
      x={{
        domain: [shortest, longest],
        label: words.axisTime,
        log: true,
        ticks: [1, 10, 60, 600],
        format: (minutes) => span(minutes, locale),
      }}
      y={{
        domain: [0, 1],
        label: words.axisSuccess,
        ticks: [0, 0.25, 0.5, 0.75, 1],
        format: (share) => percent(share),
      }}
      title={words.plotTitle(answer, given.n)}
      height={230}
      left={48}
    >
      {(area) => {
        const { x, y } = area;
        const line = (repair: boolean) =>
          lengths.map((minutes) => [x(minutes), y(successAt(given, minutes, repair))] as const);
        return (
          <>
            <Marker area={area} at={{ y: 0.5 }} />
            <Line points={line(false)} hue="risk" dashed />
            <Line points={line(true)} hue="reward" />
            {horizons
              .filter(({ minutes }) => minutes >= shortest && minutes <= longest)
              .map(({ name, minutes }) => (
                <Dot key={name} x={x(minutes)} y={y(0.5)} hue="accent" r={3.5} />
              ))}
            {horizons.map(({ name, minutes }) => {
              const dy = named[name];
              return (
                dy !== undefined && (
                  <Note key={name} x={x(minutes)} y={y(0.5) + dy} anchor="middle" hue="accent">
                    {name}
                  </Note>
                )
              );
            })}
            <Note x={x(1.15)} y={y(0.5) + 16} hue="accent">
              {words.measured}
            </Note>
            {inside && <Marker area={area} at={{ x: at }} hue="ink" />}
            {inside && (
              <Note x={x(at) + 9 * side} y={y(answer.repaired) - 7} anchor={anchor} hue="reward">
                {words.lineRepaired}
              </Note>
            )}
            {inside && (
              <Note x={x(at) - 9} y={y(answer.bare) + 16} anchor="end" hue="risk">
                {words.lineBare}
              </Note>
            )}
            {inside && <Dot x={x(at)} y={y(answer.bare)} hue="risk" r={5} />}
            {inside && <Dot x={x(at)} y={y(answer.repaired)} hue="reward" r={5} />}
          </>
        );
      }}
    </Plot>
  );
}
