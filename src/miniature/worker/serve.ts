/** The worker's side: takes tasks from a line, one after the other, and answers on it. */
import { chooseEngine, type Engine, type Kernels } from '../engine.ts';
import { faultOf } from '../faults.ts';
import type { Models } from '../generate.ts';
import type { PartName } from '../parts.ts';
import {
  breathe,
  loadModels,
  paint,
  pictureOfLatent,
  type Progress,
  type ReadPart,
  type Request,
} from '../pipeline.ts';
import type { Published } from '../weights.ts';
import { judge } from '../world/judge.ts';
import type { Answered, Asked, Line, Run, TaskName, Tasks } from './tasks.ts';

export interface Materials {
  /** The compiled kernels; without them, or on a machine that does not run them, it is plain TypeScript. */
  readonly kernels: Kernels | undefined;
  readonly manifest: () => Promise<Published>;
  readonly read: ReadPart;
}

/** The parts that a picture needs besides `paint`. */
function* needed({ from, lora, learnt, control }: Request): Generator<PartName> {
  if (from) yield 'encoder';
  if (lora && !learnt) yield 'lora';
  if (control?.weight) yield 'control';
}

export function tasksOf({ kernels, manifest, read }: Materials): { [K in TaskName]: Run<K> } {
  let engine: Engine | undefined;
  let models: Models | undefined;
  const loaded = new Set<PartName>();

  const ready = (...parts: readonly PartName[]): Models => {
    const absent = parts.find((part) => !loaded.has(part));
    if (!models || absent !== undefined) throw new Error(`load ${absent ?? 'something'} first`);
    return models;
  };

  // What is fetched with a task is what that task alone needs.
  return {
    async load({ parts, plain = false }, tell) {
      engine ??= await chooseEngine(plain ? undefined : kernels);
      const { backend } = engine;
      const wanted = parts.filter((part) => !loaded.has(part));
      if (wanted.length > 0) {
        const more = await loadModels({
          backend,
          manifest: await manifest(),
          read,
          parts: wanted,
          progress: (arrived, all) => tell({ arrived, all }),
        });
        models = { ...more, parameters: { ...models?.parameters, ...more.parameters } };
        for (const part of wanted) loaded.add(part);
      }
      return { backend: backend.name };
    },
    async paint(ask, tell, signal) {
      const own = ready('paint', ...needed(ask));
      let last: Progress | undefined;
      for await (const step of paint(own, ask, signal)) {
        tell(step);
        last = step;
      }
      if (!last) throw new Error('a picture takes a step at least');
      const picture = pictureOfLatent(own, last.next);
      return { picture, judged: judge(picture) };
    },
    async decode({ latents }, _, signal) {
      const pictures: Float32Array[] = [];
      for (const latent of latents) {
        pictures.push(pictureOfLatent(ready('paint'), latent));
        await breathe();
        signal.throwIfAborted();
      }
      return { pictures };
    },
    async encode({ picture }) {
      const { latentOf } = await import('../encode.ts');
      return { latent: latentOf(ready('encoder'), picture) };
    },
    async compare({ texts, pictures, undivided }) {
      const { compare } = await import('../compare.ts');
      return compare(ready('paint', 'contrast'), texts, pictures, undivided);
    },
    async learn(ask, tell, signal) {
      const models = ready('paint', 'encoder');
      const [{ learn }, backend] = await Promise.all([import('./learn.ts'), engine!.learning()]);
      return learn({ ...models, backend }, ask, tell, signal);
    },
    nearest: async (...asked) => (await import('./nearest.ts')).nearest(...asked),
  };
}

/** Serves a line until it is closed. A task that is cancelled is never answered. */
export function serve(line: Line, materials: Materials): void {
  const tasks = tasksOf(materials);
  const running = new Map<number, AbortController>();
  const say = (answer: Answered): void => line.postMessage(answer);
  // One at a time: they share the tensors' memory, which is given back in the order it was taken.
  let before: Promise<void> = Promise.resolve();

  async function perform<K extends TaskName>(
    id: number,
    run: Run<K>,
    ask: Tasks[K]['ask'],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      signal.throwIfAborted();
      const done = await run(ask, (progress) => say({ id, progress }), signal);
      if (!signal.aborted) say({ id, done });
    } catch (error) {
      if (signal.aborted) return;
      say({ id, fault: faultOf(error), message: error instanceof Error ? error.message : '' });
    } finally {
      running.delete(id);
    }
  }

  line.onmessage = ({ data }: MessageEvent<Asked>) => {
    const { id } = data;
    if (data.task === 'cancel') return running.get(id)?.abort();
    const controller = new AbortController();
    running.set(id, controller);
    const run = tasks[data.task] as Run<TaskName>;
    before = before.then(() => perform(id, run, data.ask, controller.signal));
  };
}
