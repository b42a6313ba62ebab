/** Draws one diagram at a time, apart from the build's own globals, which Mermaid would disturb. */
import { parentPort } from 'node:worker_threads';
import { drawDiagram, readDiagram } from './draw.ts';
import type { Drawing, DrawRequest } from './drawing.ts';
import { DiagramError } from './errors.ts';

/** Either a diagram to draw, or a source that is only to be read. */
export type Task = { draw: DrawRequest } | { read: string };

export interface DrawAnswer {
  number: number;
  /** Absent where the source was only read. */
  drawing?: Drawing;
  /** `wrong` when the diagram's source is at fault. */
  error?: { message: string; wrong: boolean };
}

let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ number, task }: { number: number; task: Task }) => {
  turn = turn.then(async () => {
    let answer: DrawAnswer;
    try {
      if ('draw' in task) answer = { number, drawing: await drawDiagram(task.draw) };
      else {
        await readDiagram(task.read);
        answer = { number };
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      answer = { number, error: { message, wrong: error instanceof DiagramError } };
    }
    parentPort?.postMessage(answer);
  });
});
