/** Trains beside the page, so that the page never waits; between two slices it listens. */
import kernels from 'virtual:tensor-kernels/index';
import type { LearningBackend } from '#src/tensors/backend.ts';
import { noise } from '#src/tensors/noise.ts';
import { plainBackend } from '#src/tensors/plain.ts';
import { wasmBackend } from '#src/tensors/wasm.ts';
import { sampler } from './decode.ts';
import type { Order, Report } from './messages.ts';
import { size } from './lesson.ts';
import { switches } from './reading.ts';
import { lastStep, stops, stride, training, type Training } from './training.ts';

const say = (report: Report): void => postMessage(report);

/** Enough for the weights and one step. */
const megabytes = 32;

/** Where WebAssembly is not to be had, slower. */
const backendHere = (): Promise<LearningBackend> =>
  WebAssembly.compile(kernels)
    .then((module) => wasmBackend(module, megabytes))
    .catch(() => plainBackend());

/** A task of its own, so that orders are heard. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

let net: Training | undefined;
let stopped = false;

async function train(seed: number, ahead: boolean): Promise<void> {
  net = training(await backendHere(), seed, { ...size, ahead });
  stopped = false;
  const losses: number[] = [];
  say({ is: 'reading', reading: net.reading() });
  for (let step = 0; step < lastStep && !stopped;) {
    let sum = 0;
    for (let i = 0; i < stride; i += 1) sum += net.advance();
    step += stride;
    losses.push(sum / stride);
    say({ is: 'losses', step, losses });
    if (stops.includes(step)) say({ is: 'reading', reading: net.reading() });
    await breath();
  }
  say({ is: 'still' });
}

let drawn = 0;
onmessage = ({ data }: MessageEvent<Order>): void => {
  if (data.do === 'train') void train(data.seed, data.ahead);
  else if (data.do === 'stop') stopped = true;
  else if (net) {
    drawn += 1;
    const draw = sampler(data.settings, noise(drawn, 3).uniform);
    say({ is: 'written', text: net.read.write(3, draw, switches[data.off]) });
  }
};
