import { choice, defineState, integer, real } from '#src/drawing/state.ts';
import { clamp } from '#src/maths/clamp.ts';
import { faultField, type FaultOf } from '../kit/faults.ts';
import { faults } from './faults.ts';

/**
 * ControlNet in miniature: y_c = F(x; Θ) + Z(F(x + Z(c; Θ_z1); Θ_c); Θ_z2), Z(u) = w·u + b
 * (Zhang, Rao and Agrawala 2023, §3.1, eq. 2), with one channel, so that a 1×1 convolution is one
 * weight and one bias, the same at every place of the picture. The block is F(u) = θ₂·max(0, θ₁·u);
 * locked it stays at θ₁ = θ₂ = 1. Everything is dimensionless.
 */
export const lastStep = 50;
export const blocks = ['copied', 'zero'] as const;
/** What the trainable block starts from: a copy of the locked weights, or zero. */
export type BlockStart = (typeof blocks)[number];

export const state = defineState({
  step: integer({ min: 0, max: lastStep, initial: 0 }),
  rate: real({ min: 0.01, max: 0.15, step: 0.01, initial: 0.1 }),
  block: choice(blocks, 'copied'),
  fault: faultField(faults),
});

export type State = typeof state.initial;

/** Planted in the model; none if left out. */
type Fault = FaultOf<typeof faults>;

/** A place of the picture: feature x, condition c (1 on a line, −1 off it), wanted output. */
export interface Place {
  readonly x: number;
  readonly c: number;
  readonly wanted: number;
}

/** On the line the output is to rise by 1; off it the locked output is right already. */
export const places: readonly [Place, Place] = [
  { x: 2, c: 1, wanted: 3 },
  { x: 1, c: -1, wanted: 1 },
];

/** The trained numbers: of the first zero convolution, the block and the last zero convolution. */
export interface Parameters {
  readonly w1: number;
  readonly b1: number;
  readonly theta1: number;
  readonly theta2: number;
  readonly w2: number;
  readonly b2: number;
}

export const parts = {
  z1: ['w1', 'b1'],
  block: ['theta1', 'theta2'],
  z2: ['w2', 'b2'],
} as const satisfies Record<string, readonly (keyof Parameters)[]>;
export type Part = keyof typeof parts;
export const partNames = ['z1', 'block', 'z2'] as const satisfies readonly Part[];

export function initial(block: BlockStart, fault: Fault = 'none'): Parameters {
  const theta = block === 'zero' ? 0 : 1;
  return { w1: 0, b1: 0, theta1: theta, theta2: theta, w2: fault === 'unzeroed' ? 0.5 : 0, b2: 0 };
}

const relu = (u: number): number => (u > 0 ? u : 0);

/** F(x; Θ) of the locked model. */
export function locked(x: number): number {
  return relu(x);
}

/** Everything computed on the way from a place to its output. */
export interface Forward {
  /** x + Z1(c), what enters the trainable block. */
  readonly entering: number;
  /** max(0, θ₁ · entering). */
  readonly hidden: number;
  /** F(x + Z1(c); Θ_c), what enters Z2. */
  readonly branch: number;
  /** y_c. */
  readonly output: number;
}

export function forward(p: Parameters, { x, c }: Place): Forward {
  const entering = x + p.w1 * c + p.b1;
  const hidden = relu(p.theta1 * entering);
  const branch = p.theta2 * hidden;
  return { entering, hidden, branch, output: locked(x) + p.w2 * branch + p.b2 };
}

/** L = ½ Σ (y_c − wanted)² over both places. */
export function loss(p: Parameters): number {
  return places.reduce((sum, place) => sum + (forward(p, place).output - place.wanted) ** 2 / 2, 0);
}

export interface Gradients {
  /** ∂L/∂ of each parameter, summed over the places. */
  readonly parameters: Parameters;
  /** ∂L/∂(what enters Z2), place by place: all that the block and Z1 ever hear of the loss. */
  readonly intoBranch: readonly number[];
}

/** Backpropagation by hand. At max(0, 0) the slope is taken as 0. */
export function gradients(p: Parameters, fault: Fault = 'none'): Gradients {
  const sum = { w1: 0, b1: 0, theta1: 0, theta2: 0, w2: 0, b2: 0 };
  const intoBranch = places.map((place) => {
    const { entering, hidden, branch, output } = forward(p, place);
    const error = output - place.wanted;
    sum.w2 += error * branch;
    sum.b2 += error;
    const atBranch = error * p.w2;
    sum.theta2 += atBranch * hidden;
    const atHidden = hidden > 0 ? atBranch * (fault === 'forgotten' ? 1 : p.theta2) : 0;
    sum.theta1 += atHidden * entering;
    const atEntering = atHidden * p.theta1;
    sum.w1 += atEntering * place.c;
    sum.b1 += atEntering;
    return atBranch;
  });
  return { parameters: sum, intoBranch };
}

/** One step of gradient descent: p − rate · ∂L/∂p. */
export function descend(p: Parameters, rate: number, fault: Fault = 'none'): Parameters {
  const { parameters: g } = gradients(p, fault);
  const moved = (name: keyof Parameters): number => p[name] - rate * g[name];
  return {
    w1: moved('w1'),
    b1: moved('b1'),
    theta1: moved('theta1'),
    theta2: moved('theta2'),
    w2: moved('w2'),
    b2: moved('b2'),
  };
}

/**
 * The parameters at steps 0 to 50. The rate is clamped to the slider's 0.01 to 0.15, where training
 * stays finite.
 */
export function train(
  block: BlockStart,
  rate: number,
  fault: Fault = 'none',
): readonly Parameters[] {
  const { min, max } = state.fields.rate;
  const held = clamp(rate, min, max);
  const path = [initial(block, fault)];
  for (let step = 1; step <= lastStep; step += 1) path.push(descend(path[step - 1]!, held, fault));
  return path;
}

/** How far a part is from its start: the Euclidean length of its change. */
export function moved(start: Parameters, now: Parameters, part: Part): number {
  return Math.hypot(...parts[part].map((name) => now[name] - start[name]));
}

/** The first step at which a part differs from its start; `undefined` if it never does. */
export function firstMove(path: readonly Parameters[], part: Part): number | undefined {
  const found = path.findIndex((now) => moved(path[0]!, now, part) > 0);
  return found < 0 ? undefined : found;
}

/** Numbers of the prediction: Z2 after one step, when the rest moves, the bias if the block is zero. */
export function facts() {
  const { initial: rate } = state.fields.rate;
  const [copied, zero] = [train('copied', rate), train('zero', rate)];
  return {
    weight: copied[1]!.w2,
    bias: copied[1]!.b2,
    second: firstMove(copied, 'block') ?? lastStep,
    zeroBias: zero[1]!.b2,
  };
}
