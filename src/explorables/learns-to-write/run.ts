/** A run of training as it is shown, and as it is kept in the project. */
import { signs } from './corpus.ts';
import { before, placeNames, type PlaceName } from './lesson.ts';
import { switches, type Measured, type Reading, type Watched } from './reading.ts';

/** A run as far as it has gone: mean losses of `stride` steps each, and what was read at the stops. */
export interface Run {
  readonly losses: readonly number[];
  readonly readings: readonly Reading[];
}

/** A run in few bytes: `bytes` are scores and looks of a reading, one byte each, in base64. */
export interface PackedRun {
  readonly losses: readonly number[];
  readonly readings: readonly {
    readonly step: number;
    readonly sample: string;
    readonly measured: readonly (readonly [loss: number, translated: number])[];
    readonly bytes: string;
  }[];
}

/** Steps of a log probability that a byte counts: down to −15.9, beyond which nothing is drawn. */
const fine = 16;

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

function packWatched({ scores, looks }: Watched): number[] {
  const logs = scores.map((row) => {
    const most = Math.max(...row);
    const total = most + Math.log(row.reduce((sum, score) => sum + Math.exp(score - most), 0));
    return Array.from(row, (score) => Math.min(255, Math.round((total - score) * fine)));
  });
  return [
    ...logs,
    ...looks.map((row) => Array.from(row, (share) => Math.round(share * 100))),
  ].flat();
}

export const packRun = ({ losses, readings }: Run): PackedRun => ({
  losses: losses.map((loss) => rounded(loss, 3)),
  readings: readings.map(({ step, sample, measured, places }) => ({
    step,
    sample,
    measured: measured.map(({ loss, translated }) => [rounded(loss, 3), rounded(translated, 4)]),
    bytes: btoa(
      placeNames
        .flatMap((name) => packWatched(places[name]))
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    ),
  })),
});

export function unpackRun({ losses, readings }: PackedRun): Run {
  return {
    losses,
    readings: readings.map(({ step, sample, measured, bytes }) => {
      const all = Float32Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
      let at = 0;
      const take = (length: number, unit: number): Float32Array =>
        all.slice(at, (at += length)).map((byte) => byte * unit);
      const watched = (name: PlaceName): Watched => ({
        scores: switches.map(() => take(signs.length, -1 / fine)),
        looks: switches.slice(1).map(() => take([...before[name]].length + 1, 1 / 100)),
      });
      return {
        step,
        sample,
        measured: measured.map(([loss, translated]): Measured => ({ loss, translated })),
        places: Object.fromEntries(placeNames.map((name) => [name, watched(name)])) as Record<
          PlaceName,
          Watched
        >,
      };
    }),
  };
}
