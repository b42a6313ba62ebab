/** Workers that draw go home when there is nothing more to draw, and come again when there is. */
import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { test } from 'node:test';
import type { Worker } from 'node:worker_threads';
import { ask, endDrawing } from '#src/diagrams/crew.ts';

let [hired, ended] = [0, 0];
subscribe('worker_threads', (message) => {
  hired++;
  (message as { worker: Worker }).worker.on('exit', () => ended++);
});

const read = (label: string): Promise<unknown> =>
  ask({ read: `flowchart LR\n  accTitle: A\n  accDescr: B\n  a["${label}"] --> b["two"]` });

test('whoever is idle ends, whoever is busy does not', async () => {
  await read('one');
  assert.deepEqual([hired, ended], [1, 0]);
  await endDrawing();
  assert.deepEqual([hired, ended], [1, 1]);
  const busy = read('another');
  await endDrawing();
  await busy;
  assert.deepEqual([hired, ended], [2, 1]);
  await endDrawing();
  assert.equal(ended, 2);
});
