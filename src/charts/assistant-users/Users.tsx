import type { Hue } from '#src/drawing/hue.ts';
import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';
import type { Product, UserCount } from '#src/schemas/assistant-users.ts';
import { inYears } from '../kit/dates.ts';
import { series } from './series.ts';

interface Props {
  counts: readonly UserCount[];
  names: Readonly<Record<Product, string>>;
  words: {
    axisYear: string;
    axisUsers: string;
    perWeek: string;
    perMonth: string;
    estimate: string;
    plotTitle: string;
  };
}

interface Mark {
  readonly hue: Hue;
  /** Where the name stands: year and millions. */
  readonly at: readonly [year: number, millions: number];
  readonly anchor?: 'start' | 'middle' | 'end';
}

const marks: Readonly<Record<Product, Mark>> = {
  chatgpt: { hue: 'ink', at: [2024.45, 345], anchor: 'end' },
  gemini: { hue: 'pixel', at: [2025.98, 600] },
  'meta-ai': { hue: 'latent', at: [2025, 880], anchor: 'end' },
  doubao: { hue: 'risk', at: [2026.06, 250] },
  deepseek: { hue: 'reward', at: [2025.85, 75] },
};

/** Counts over time, a line for each product and way of counting; a ring where it was measured from outside. */
export function Users({ counts, names, words }: Props) {
  return (
    <Plot
      x={{
        domain: [2022.85, 2026.95],
        label: words.axisYear,
        ticks: [2023, 2024, 2025, 2026],
        format: String,
      }}
      y={{ domain: [0, 1050], label: words.axisUsers, ticks: [0, 250, 500, 750, 1000] }}
      title={words.plotTitle}
      height={280}
      left={46}
    >
      {(area) => (
        <>
          {series(counts).map(({ product, per, rows }) => (
            <g key={`${product}-${per}`}>
              <Line
                points={rows.map(({ date, millions }) => [area.x(inYears(date)), area.y(millions)])}
                hue={marks[product].hue}
                dashed={per === 'month'}
              />
              {rows.map(({ id, date, millions, by }) => (
                <Dot
                  key={id}
                  x={area.x(inYears(date))}
                  y={area.y(millions)}
                  hue={marks[product].hue}
                  r={3.5}
                  hollow={by === 'outside'}
                />
              ))}
            </g>
          ))}
          <Note x={area.x(2022.95)} y={area.y(150)} hue="ink">
            {words.estimate}
          </Note>
          {Object.entries(marks).map(([product, { hue, at, anchor = 'start' }]) => (
            <g key={product}>
              <Note x={area.x(at[0])} y={area.y(at[1])} hue={hue} anchor={anchor}>
                {names[product as Product]}
              </Note>
              {(product === 'chatgpt' || product === 'gemini' || product === 'meta-ai') && (
                <Note x={area.x(at[0])} y={area.y(at[1]) + 13} hue={hue} anchor={anchor}>
                  {product === 'chatgpt' ? words.perWeek : words.perMonth}
                </Note>
              )}
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}
