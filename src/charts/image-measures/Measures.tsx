import type { Hue } from '#src/drawing/hue.ts';
import { Dot, Line, Note, Plot } from '#src/drawing/Plot.tsx';
import type { ImageMeasure } from '#src/schemas/image-measures.ts';
import { inYears } from '../kit/dates.ts';
import { records, valuesOf } from './best.ts';

interface Words {
  axisYear: string;
  axisDistance: string;
  axisEdge: string;
  byClass: string;
  fromCaptions: string;
  distanceTitle: string;
  edgeTitle: string;
}

interface Props {
  rows: readonly ImageMeasure[];
  words: Words;
}

interface Place {
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Names of models stand beside their dots, by the row's id; whoever is not here is in the table only. */
const named: Readonly<Record<string, Place>> = {
  'biggan-deep': { dy: 16, anchor: 'middle' },
  'vq-vae-2': { dx: 12, dy: 16, anchor: 'end' },
  adm: { dy: 16, anchor: 'middle' },
  'dit-xl-2-g': { dx: 4, dy: 15, anchor: 'middle' },
  'dall-e': { dx: 6, dy: 18, anchor: 'end' },
  'dall-e-2': { dx: 8, dy: 2 },
  parti: { dx: 8, dy: 6 },
  'progan-1024': { dx: -6, dy: -8 },
  'biggan-deep-512': { dy: -8, anchor: 'middle' },
  'dall-e-256': { dy: -8, anchor: 'middle' },
  'sd-1': { dy: 16, anchor: 'middle' },
  'sd-2-1': { dx: 7, dy: 5 },
  sdxl: { dy: -8, anchor: 'middle' },
  'sd-3-5-large': { dx: -8, dy: -8 },
  'flux-2': { dy: 16, anchor: 'middle' },
};

/** Long names are cut to what tells the models apart. */
const short: Readonly<Record<string, string>> = {
  'biggan-deep': 'BigGAN',
  'biggan-deep-512': 'BigGAN',
  'dit-xl-2-g': 'DiT',
  'sd-1': 'SD 1',
  'sd-2-1': 'SD 2.1',
  sdxl: 'SDXL',
  'sd-3-5-large': 'SD 3.5',
};

const years = {
  domain: [2017.3, 2026.9] as const,
  ticks: [2018, 2020, 2022, 2024, 2026],
  format: String,
};

interface MarksProps {
  rows: readonly ImageMeasure[];
  hue: Hue;
  hollow?: boolean;
  x: (year: number) => number;
  y: (value: number) => number;
}

function Marks({ rows, hue, hollow = false, x, y }: MarksProps) {
  return (
    <>
      {rows.map(({ id, date, value }) => (
        <Dot key={id} x={x(inYears(date))} y={y(value)} hue={hue} r={3.5} hollow={hollow} />
      ))}
      {rows.map(({ id, name, date, value }) => {
        const place = named[id];
        return (
          place && (
            <Note
              key={id}
              x={x(inYears(date)) + (place.dx ?? 0)}
              y={y(value) + (place.dy ?? 0)}
              hue={hue}
              anchor={place.anchor ?? 'start'}
            >
              {short[id] ?? name}
            </Note>
          )
        );
      })}
    </>
  );
}

/** Distances over time, a line through the best so far of each kind. */
export function Distances({ rows, words }: Props) {
  return (
    <Plot
      x={{ ...years, label: words.axisYear }}
      y={{
        domain: [1.4, 50],
        label: words.axisDistance,
        log: true,
        ticks: [2, 5, 10, 20, 50],
        format: String,
      }}
      title={words.distanceTitle}
      height={250}
    >
      {({ x, y }) => (
        <>
          {(
            [
              ['imagenet', 'pixel'],
              ['coco', 'latent'],
            ] as const
          ).map(([measure, hue]) => (
            <g key={measure}>
              <Line
                points={records(measure, rows).map(({ date, value }) => [
                  x(inYears(date)),
                  y(value),
                ])}
                hue={hue}
                dashed={measure === 'coco'}
              />
              <Marks
                rows={valuesOf(measure, rows)}
                hue={hue}
                hollow={measure === 'coco'}
                x={x}
                y={y}
              />
            </g>
          ))}
          <Note x={x(2018.2)} y={y(3.2)} hue="pixel">
            {words.byClass}
          </Note>
          <Note x={x(2022.6)} y={y(24)} hue="latent">
            {words.fromCaptions}
          </Note>
        </>
      )}
    </Plot>
  );
}

/** Edges over time, each doubling as high as the last. */
export function Edges({ rows, words }: Props) {
  return (
    <Plot
      x={{ ...years, label: words.axisYear }}
      y={{
        domain: [180, 2600],
        label: words.axisEdge,
        log: true,
        ticks: [256, 512, 1024, 2048],
        format: String,
      }}
      title={words.edgeTitle}
      height={210}
    >
      {({ x, y }) => <Marks rows={valuesOf('edge', rows)} hue="ink" x={x} y={y} />}
    </Plot>
  );
}
