/** Style sheets for the subset fonts. */
import type { Face } from './faces.ts';

const fontFace = (face: Face, display: string): string =>
  `@font-face{font-family:'${face.family}';src:url('./${face.file}') format('woff2');` +
  `font-style:${face.style};font-weight:${face.weight};font-display:${display}}\n`;

/** `optional` leaves a page as it is first painted; `block` waits, as formulas are nothing without their letters. */
export const fontFaces = (faces: readonly Face[], display: 'optional' | 'block'): string =>
  faces.map((face) => fontFace(face, display)).join('');

/** What a face of the site is measured by, in ems. */
interface Metrics {
  /** Of a letter of English, each as often as it occurs. */
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** A font of the reader's own system that stands in until the site's has arrived. */
interface StandIn {
  readonly family: string;
  /** Its full names: the font itself, then those made to have its metrics. */
  readonly local: readonly string[];
  readonly width: number;
}

// The widths are those of @capsizecss/metrics 4.3.0 (xWidthAvg over unitsPerEm), which has none of
// DejaVu's: those stand to the site's faces as the letters of the book do.
const serif: Metrics = { width: 0.479, ascent: 1.036, descent: 0.335 };
const sans: Metrics = { width: 978 / 2048, ascent: 1984 / 2048, descent: 494 / 2048 };

/** In the order in which a reader's system is asked for them; tokens.css names them in the same. */
const standIns: readonly [Metrics, StandIn][] = [
  [serif, { family: 'Serif as Georgia', local: ['Georgia', 'Gelasio'], width: 913 / 2048 }],
  [serif, { family: 'Serif as Noto', local: ['Noto Serif', 'Noto Serif Regular'], width: 0.481 }],
  [
    serif,
    {
      family: 'Serif as Times',
      local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
      width: 832 / 2048,
    },
  ],
  [serif, { family: 'Serif as DejaVu', local: ['DejaVu Serif'], width: 0.479 * (0.5092 / 0.4684) }],
  [
    sans,
    { family: 'Sans as Arial', local: ['Arial', 'Liberation Sans', 'Arimo'], width: 913 / 2048 },
  ],
  [sans, { family: 'Sans as Roboto', local: ['Roboto', 'Roboto Regular'], width: 911 / 2048 }],
  [
    sans,
    { family: 'Sans as DejaVu', local: ['DejaVu Sans'], width: (978 / 2048) * (0.5032 / 0.4715) },
  ],
];

const percent = (value: number): string => `${(100 * value).toFixed(2)}%`;

/** The stand-in at the size at which a line of it is as long as one of the site's face, and as high. */
const standInFace = ([{ width, ascent, descent }, standIn]: [Metrics, StandIn]): string => {
  const size = width / standIn.width;
  const sources = standIn.local.map((name) => `local('${name}')`).join(',');
  return (
    `@font-face{font-family:'${standIn.family}';src:${sources};size-adjust:${percent(size)};` +
    `ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}\n`
  );
};

/**
 * What is read while the site's own faces are on their way, and until the next page if they come late:
 * nothing ever jumps because of them.
 */
export const fallbackFaces = standIns.map(standInFace).join('');
