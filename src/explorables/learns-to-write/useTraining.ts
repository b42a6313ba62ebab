import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from './decode.ts';
import type { Order, Report } from './messages.ts';
import { recordSeed } from './training.ts';
import type { Run } from './run.ts';

/** A run in this tab. */
export interface LiveRun extends Run {
  readonly seed: number;
  readonly step: number;
  /** Whether every sign saw those after it. */
  readonly ahead: boolean;
  /** Lines asked for after training. */
  readonly written: string | undefined;
}

/**
 * Trains in a worker, on the reader's click only. The first run has the seed of the record and so shows the
 * same; each further one begins from other weights.
 */
export function useTraining() {
  const [run, show] = useState<LiveRun>();
  const [running, setRunning] = useState(false);
  const worker = useRef<Worker>();
  const end = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
    setRunning(false);
  };
  useEffect(() => end, []);

  const hear = (report: Report): void => {
    if (report.is === 'still') setRunning(false);
    else
      show((now) => {
        if (!now) return now;
        if (report.is === 'losses') return { ...now, step: report.step, losses: report.losses };
        if (report.is === 'written') return { ...now, written: report.text };
        return { ...now, readings: [...now.readings, report.reading] };
      });
  };
  const order = (given: Order): void => worker.current?.postMessage(given);

  return {
    run,
    running,
    train(ahead: boolean) {
      end();
      // A faulty run begins where the sound one did, so that the fault is all that differs.
      const seed = run && run.ahead === ahead ? run.seed + 1 : recordSeed;
      show({ seed, step: 0, ahead, losses: [], readings: [], written: undefined });
      setRunning(true);
      const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      made.onmessage = ({ data }: MessageEvent<Report>) => hear(data);
      made.onerror = end;
      worker.current = made;
      order({ do: 'train', seed, ahead });
    },
    stop: () => order({ do: 'stop' }),
    write: (off: number, settings: Settings) => order({ do: 'write', off, settings }),
    /** Back to the run that the project keeps. */
    forget() {
      end();
      show(undefined);
    },
  };
}
