/** The page's side: asks a worker for tasks, and starts it anew if it broke down. */
import { MiniatureError } from '../faults.ts';
import type { Answered, Asked, Line, TaskName, Tasks } from './tasks.ts';

/** A line that can be closed, and that says when the other end is gone. */
export interface Connection extends Line {
  onerror: ((event: never) => void) | null;
  terminate(): void;
}

interface Waiting {
  readonly progress: (value: unknown) => void;
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

export interface RunSettings<K extends TaskName> {
  readonly progress?: (value: Tasks[K]['progress']) => void;
  readonly signal?: AbortSignal;
}

export interface Client {
  /**
   * Runs a task. Rejects with a MiniatureError that names the fault, or with the signal's reason as soon
   * as it is aborted.
   */
  run<K extends TaskName>(
    task: K,
    ask: Tasks[K]['ask'],
    settings?: RunSettings<K>,
  ): Promise<Tasks[K]['done']>;
}

/** `connect` starts a worker; it is called with the first task, and again after a breakdown. */
export function clientOf(connect: () => Connection): Client {
  let connection: Connection | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const breakDown = (): void => {
    connection?.terminate();
    connection = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { failed } of all)
      failed(new MiniatureError('script', 'the worker of the miniature has stopped'));
  };

  function hear({ data }: MessageEvent<Answered>): void {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('progress' in data) return one.progress(data.progress);
    waiting.delete(data.id);
    if ('done' in data) one.done(data.done);
    else one.failed(new MiniatureError(data.fault, data.message));
  }

  function open(): Connection {
    if (connection) return connection;
    connection = connect();
    connection.onmessage = hear;
    connection.onerror = breakDown;
    return connection;
  }

  return {
    run: (task, ask, { progress, signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason as Error);
        const id = ++last;
        const cancel = (): void => {
          if (!waiting.delete(id)) return;
          connection?.postMessage({ id, task: 'cancel' } satisfies Asked);
          reject(signal?.reason as Error);
        };
        const settle = (end: () => void): void => {
          signal?.removeEventListener('abort', cancel);
          end();
        };
        waiting.set(id, {
          progress: (value) => progress?.(value as never),
          done: (value) => settle(() => resolve(value as never)),
          failed: (error) => settle(() => reject(error as Error)),
        });
        signal?.addEventListener('abort', cancel);
        open().postMessage({ id, task, ask });
      }),
  };
}

let shared: Client | undefined;

/** The miniature of the page: one worker for all figures on it, which starts with the first task. */
export function miniature(): Client {
  shared ??= clientOf(
    () => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }) as Connection,
  );
  return shared;
}
