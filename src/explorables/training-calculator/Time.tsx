import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';
import { daysByCards, state as schema } from './model.ts';
import type { Result, State } from './model.ts';
import type { view } from './strings.ts';

interface Props {
  words: (typeof view)['en'];
  given: State;
  result: Result;
}

const { min, max } = schema.fields.cards;
const ends = [min, max];

/** Days against cards; the axis of days follows what is chosen. */
export function Time({ words, given, result }: Props) {
  const here = daysByCards(given, ends);
  const peak = daysByCards({ ...given, u: 1 }, ends).map((days) => days * given.u);
  const top = 10 ** Math.ceil(Math.log10(here[0]!) + 0.2);
  const floor = 10 ** Math.floor(Math.log10(peak[1]!));
  return (
    <Plot
      x={{ domain: [min, max], label: words.axisCards, log: true }}
      y={{ domain: [floor, top], label: words.axisDays, log: true }}
      title={words.plotTitle(result, given.cards)}
      height={210}
    >
      {({ x, y }) => {
        const points = (days: readonly number[]) =>
          ends.map((cards, i) => [x(cards), y(days[i]!)] as const);
        const at = { x: x(given.cards), y: y(result.days) };
        const late = given.cards > 1000;
        return (
          <>
            {given.u < 1 && <Line points={points(peak)} hue="soft" faint />}
            <Line points={points(here)} hue="accent" />
            {given.u < 1 && (
              <Note x={x(min) + 6} y={y(peak[0]!) + 16} hue="soft">
                {words.atPeak}
              </Note>
            )}
            <Dot {...at} hue="accent" r={5} />
            <Note
              x={at.x + (late ? -9 : 9)}
              y={at.y - 8}
              anchor={late ? 'end' : 'start'}
              hue="accent"
            >
              {words.timeText(result.days)}
            </Note>
          </>
        );
      }}
    </Plot>
  );
}
