import { percent } from '#src/drawing/format.ts';
import type { Hue } from '#src/drawing/hue.ts';
import { tenth } from '#src/drawing/scale.ts';
import { Tint } from '#src/drawing/Symbols.tsx';

/** One distribution over the answers, drawn as a bar in each row. */
export interface Series {
  readonly key: string;
  readonly label: string;
  readonly hue: Hue;
  /** Probabilities, one an answer. */
  readonly values: readonly number[];
  /** Only an outline: where it began, or where it will end. */
  readonly hollow?: boolean;
}

interface Props {
  names: readonly string[];
  series: readonly Series[];
  /** For a screen reader: what is seen and what it means. */
  title: string;
  /** Under each name, and what they are. */
  notes?: readonly string[];
  noteLabel?: string;
}

const width = 360;
const [left, room, step] = [92, 220, 13];

/** Probabilities of answers, a row each, several distributions beneath each other. */
export function AnswerBars({ names, series, title, notes, noteLabel }: Props) {
  const rowHeight = Math.max(30, series.length * step + 9);
  return (
    <div>
      <p class="bars-key">
        {noteLabel !== undefined && <Tint of="soft">{noteLabel}</Tint>}
        {series.map(({ key, label, hue, hollow }) => (
          <Tint key={key} of={hue}>
            {hollow ? '▭' : '■'} {label}
          </Tint>
        ))}
      </p>
      <div class="plot" style={{ '--plot-width': width }}>
        <svg viewBox={`0 0 ${width} ${names.length * rowHeight}`} role="img" aria-label={title}>
          {names.map((name, i) => {
            const top = i * rowHeight + 2;
            return (
              <g key={name} aria-hidden="true">
                <text class="answer-name" x={0} y={top + 11}>
                  {name}
                </text>
                {notes && (
                  <text class="answer-note" x={0} y={top + 25}>
                    {notes[i]}
                  </text>
                )}
                {series.map(({ key, hue, values, hollow }, k) => (
                  <g key={key} data-hue={hue}>
                    <rect
                      class={`answer-bar${hollow ? ' hollow' : ''}`}
                      x={left}
                      y={top + k * step + 1}
                      width={Math.max(0.5, tenth(values[i]! * room))}
                      height={9}
                    />
                    <text
                      class="answer-value"
                      x={Math.round((left + values[i]! * room + 5) * 10) / 10}
                      y={top + k * step + 9.5}
                    >
                      {percent(values[i]!, 1)}
                    </text>
                  </g>
                ))}
              </g>
            );
          })}
        </svg>
      </div>
    </div>
  );
}
