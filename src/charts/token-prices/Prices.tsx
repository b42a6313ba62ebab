import type { Hue } from '#src/drawing/hue.ts';
import { Dot, Line as Stroke, Note, Plot } from '#src/drawing/Plot.tsx';
import { lines, type Line, type TokenPrice } from '#src/schemas/token-prices.ts';
import { inYears } from '../kit/dates.ts';

interface Props {
  prices: readonly TokenPrice[];
  words: {
    axisYear: string;
    axisPrice: string;
    lines: Readonly<Record<Line, string>>;
    plotTitle: string;
  };
}

interface Mark {
  readonly hue: Hue;
  readonly dashed?: boolean;
  /** Where the line's name stands: year and dollars. */
  readonly at: readonly [year: number, dollars: number];
  readonly anchor?: 'start' | 'middle' | 'end';
}

const marks: Readonly<Record<Line, Mark>> = {
  'openai-large': { hue: 'ink', at: [2023.3, 74], anchor: 'middle' },
  'openai-small': { hue: 'ink', dashed: true, at: [2024.5, 0.78], anchor: 'end' },
  'anthropic-large': { hue: 'accent', at: [2024.75, 86], anchor: 'middle' },
  'google-large': { hue: 'pixel', at: [2025.4, 5.4] },
  deepseek: { hue: 'latent', at: [2024.4, 0.19], anchor: 'middle' },
};

/** Models whose own names stand beside their dots. */
const named: Readonly<Record<string, { dx: number; dy: number; anchor: 'start' | 'end' }>> = {
  'gpt-4o': { dx: -6, dy: 12, anchor: 'end' },
  'gpt-4-5': { dx: 7, dy: 4, anchor: 'start' },
  'gpt-6-astra': { dx: -5, dy: -7, anchor: 'end' },
};

/** The price of a million written tokens over the month from which it held, on a logarithmic axis. */
export function Prices({ prices, words }: Props) {
  return (
    <Plot
      x={{
        domain: [2022.7, 2027],
        label: words.axisYear,
        ticks: [2023, 2024, 2025, 2026],
        format: String,
      }}
      y={{
        domain: [0.1, 220],
        label: words.axisPrice,
        log: true,
        ticks: [0.1, 1, 10, 100],
        format: String,
      }}
      title={words.plotTitle}
      height={300}
    >
      {(area) => (
        <>
          {lines.map((line) => (
            <Stroke
              key={line}
              points={prices
                .filter((price) => price.line === line)
                .map(({ date, written }) => [area.x(inYears(date)), area.y(written)])}
              hue={marks[line].hue}
              dashed={marks[line].dashed ?? false}
            />
          ))}
          {prices.map(({ id, line, date, written }) => (
            <Dot
              key={id}
              x={area.x(inYears(date))}
              y={area.y(written)}
              hue={line === undefined ? 'soft' : marks[line].hue}
              r={3.5}
              hollow={line === undefined}
            />
          ))}
          {lines.map((line) => {
            const { hue, at, anchor = 'start' } = marks[line];
            return (
              <Note key={line} x={area.x(at[0])} y={area.y(at[1])} hue={hue} anchor={anchor}>
                {words.lines[line]}
              </Note>
            );
          })}
          {prices.map(({ id, name, date, written }) => {
            const place = named[id];
            return (
              place && (
                <Note
                  key={id}
                  x={area.x(inYears(date)) + place.dx}
                  y={area.y(written) + place.dy}
                  anchor={place.anchor}
                >
                  {name}
                </Note>
              )
            );
          })}
        </>
      )}
    </Plot>
  );
}
