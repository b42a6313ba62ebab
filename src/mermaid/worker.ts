/** Draws one diagram at a time, apart from the build's own globals, which jsdom and Mermaid would disturb. */
import { parentPort } from 'node:worker_threads';
import { drawDiagram, type Drawing, type DrawRequest } from './draw.ts';
import { DiagramError } from './errors.ts';

export interface DrawAnswer {
  number: number;
  drawing?: Drawing;
  /** `wrong` when the diagram's source is at fault. */
  error?: { message: string; wrong: boolean };
}

let turn: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ number, request }: { number: number; request: DrawRequest }) => {
  turn = turn.then(async () => {
    let answer: DrawAnswer;
    try {
      answer = { number, drawing: await drawDiagram(request) };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      answer = { number, error: { message, wrong: error instanceof DiagramError } };
    }
    parentPort?.postMessage(answer);
  });
});
