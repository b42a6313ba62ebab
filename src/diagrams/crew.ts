/** The workers that draw: a core is left to the build itself, each is started when the others are busy. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Drawing } from './drawing.ts';
import { DiagramError } from './errors.ts';
import type { DrawAnswer, Task } from './worker.ts';

// Each holds a Mermaid and a window of its own, some 200 MB.
const MOST = Math.max(1, Math.min(4, availableParallelism() - 1));

interface Waiting {
  resolve(drawing: Drawing | undefined): void;
  reject(error: Error): void;
}

/** A worker and the tasks it has not answered, by number. */
interface Hand {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

const crew: Hand[] = [];
let count = 0;

function settle({ worker, waiting }: Hand, number: number, act: (one: Waiting) => void): void {
  const one = waiting.get(number);
  waiting.delete(number);
  // An idle worker must not keep the build from ending; a busy one must.
  if (waiting.size === 0) worker.unref();
  if (one) act(one);
}

function hire(): Hand {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const hand: Hand = { worker, waiting: new Map() };
  worker.on('message', ({ number, drawing, error }: DrawAnswer) =>
    settle(hand, number, (one) => {
      if (!error) one.resolve(drawing);
      else one.reject(error.wrong ? new DiagramError(error.message) : new Error(error.message));
    }),
  );
  worker.on('error', (error: Error) => {
    crew.splice(crew.indexOf(hand), 1);
    for (const number of [...hand.waiting.keys()]) settle(hand, number, (one) => one.reject(error));
  });
  worker.unref();
  crew.push(hand);
  return hand;
}

/** Who has least to do. */
function free(): Hand {
  const [best] = crew.toSorted((a, b) => a.waiting.size - b.waiting.size);
  return best && (best.waiting.size === 0 || crew.length === MOST) ? best : hire();
}

/** The drawing, or nothing for a source that was only to be read. Throws DiagramError if it is wrong. */
export function ask(task: Task): Promise<Drawing | undefined> {
  const hand = free();
  return new Promise((resolve, reject) => {
    const number = ++count;
    hand.waiting.set(number, { resolve, reject });
    hand.worker.ref();
    hand.worker.postMessage({ number, task });
  });
}

/** Ends whoever has nothing to do: each holds some 200 MB. Whoever is asked later is hired anew. */
export async function endDrawing(): Promise<void> {
  const idle = crew.filter(({ waiting }) => waiting.size === 0);
  for (const hand of idle) crew.splice(crew.indexOf(hand), 1);
  await Promise.all(idle.map(({ worker }) => worker.terminate()));
}
