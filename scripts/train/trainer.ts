/**
 * Trains a stage on several workers, from its last checkpoint on, and logs as JSON lines. A process that
 * is told to end (SIGTERM, SIGINT) finishes its step and leaves a checkpoint.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compileKernels } from '../../src/tensors/compile.ts';
import { countOf } from '../../src/tensors/parameters.ts';
import { readCheckpoint, readNumbers } from './files.ts';
import { control, share } from './shared.ts';
import { stageNamed } from './stages.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';
import type { Message, WorkerData } from './worker.ts';

export interface Settings {
  readonly folder: string;
  readonly workers: number;
  /** Instead of the stage's own number of steps. */
  readonly steps?: number | undefined;
  /** At most so many steps now; the next run goes on. */
  readonly limit?: number | undefined;
  /** Steps between lines of the log. */
  readonly logEvery: number;
  /** Seconds between checkpoints. */
  readonly saveEvery: number;
  /** Is shown each line of the log, too. */
  readonly print?: (line: string) => void;
}

export async function train(name: string, settings: Settings): Promise<void> {
  const { folder, workers, logEvery } = settings;
  const stage = stageNamed(name, settings.steps);
  mkdirSync(folder, { recursive: true });
  const logs = 1 + stage.logNames.length;
  const shared = share(countOf(stage.layout), stage.parts, logs);
  const inputs = { numbers: (input: string) => readNumbers(folder, input) };
  const from = readCheckpoint(folder, name, shared);
  if (from === 0) {
    const values = stage.begin(inputs);
    shared.values.set(values);
    shared.averages.set(values);
  }
  const kernels = await WebAssembly.compile(await compileKernels());
  const backend = await wasmBackend(kernels, 128);
  const begun = performance.now();
  const log = (kind: 'loss' | 'quality', line: object): void => {
    const text = JSON.stringify({ stage: name, ...line });
    appendFileSync(join(folder, `${name}.${kind}.jsonl`), `${text}\n`);
    settings.print?.(text);
  };

  let sums = new Array<number>(logs + 1).fill(0);
  let counted = 0;
  const note = ({ step, rate, gradient, means, averages }: Message): void => {
    if (averages) {
      const mark = backend.mark();
      log('quality', { step, ...stage.quality.measure(backend, averages, inputs) });
      backend.release(mark);
    }
    [...means, gradient].forEach((mean, i) => (sums[i]! += mean));
    counted++;
    if (step % logEvery !== 0 && step !== stage.steps) return;
    const names = ['loss', ...stage.logNames, 'gradient'];
    const seconds = (performance.now() - begun) / 1000;
    const samples = (step - from) * stage.parts * stage.samplesInPart;
    const round = (x: number): number => Number(x.toPrecision(4));
    log('loss', {
      step,
      samples: step * stage.parts * stage.samplesInPart,
      ...Object.fromEntries(names.map((key, i) => [key, round(sums[i]! / counted)])),
      rate: round(rate),
      seconds: round(seconds),
      perSecond: round(samples / seconds),
    });
    sums = sums.map(() => 0);
    counted = 0;
  };

  const run = (index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: WorkerData = {
        stage: name,
        folder,
        steps: settings.steps,
        kernels,
        shared,
        workers,
        index,
        from,
        to: Math.min(stage.steps, from + (settings.limit ?? stage.steps)),
        every: settings.saveEvery,
      };
      const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData });
      worker.on('message', note);
      worker.on('error', (error) => {
        reject(error);
      });
      worker.on('exit', () => resolve());
    });
  const stop = (): void => {
    Atomics.store(shared.control, control.stop, 1);
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  await Promise.all(Array.from({ length: workers }, (_, index) => run(index)));
}
