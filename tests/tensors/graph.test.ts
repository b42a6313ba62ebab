/** The tape: what is tracked, what is shared, what is refused. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Graph, reshape, type Tensor } from '../../src/tensors/graph.ts';
import { dense, elementwise } from '../../src/tensors/operations.ts';
import { parameters, start } from '../../src/tensors/parameters.ts';
import { compileKernels } from '../../src/tensors/compile.ts';
import { plainBackend } from '../../src/tensors/plain.ts';
import { wasmBackend } from '../../src/tensors/wasm.ts';

const backend = plainBackend();
const leaf = (values: number[], shape: number[], tracked = true): Tensor => ({
  data: Float32Array.from(values),
  shape,
  tracked,
  gradient: undefined,
});

describe('the tape', () => {
  test('adds what arrives by several ways', () => {
    const g = new Graph(backend, true);
    const x = leaf([2, 3], [2]);
    const square = elementwise.multiply(g, x, x);
    g.backward(elementwise.mean(g, elementwise.add(g, square, x)));
    assert.deepEqual([...x.gradient!], [2.5, 3.5]);
  });

  test('leaves out what is not tracked', () => {
    const g = new Graph(backend, true);
    const [x, y] = [leaf([2], [1]), leaf([3], [1], false)];
    g.backward(elementwise.multiply(g, x, y));
    assert.equal(x.gradient![0], 3);
    assert.equal(y.gradient, undefined);
  });

  test('records nothing when it is not asked to', () => {
    const g = new Graph(backend, false);
    const x = leaf([2], [1]);
    g.backward(elementwise.scale(g, x, 3));
    assert.equal(x.gradient, undefined);
  });

  test('a reshaped tensor shares its numbers and its gradient', () => {
    const g = new Graph(backend, true);
    const x = leaf([1, 2, 3, 4], [4]);
    const matrix = reshape(x, [2, 2]);
    g.backward(elementwise.mean(g, elementwise.scale(g, matrix, 4)));
    assert.deepEqual([...x.gradient!], [1, 1, 1, 1]);
    assert.throws(() => reshape(x, [3]), RangeError);
  });

  describe('what is computed alone', () => {
    const thrice = (g: Graph, x: Tensor): Tensor =>
      g.alone(() => elementwise.add(g, x, elementwise.add(g, x, x)));

    test('is kept, and gives the rest of its memory back at once', async () => {
      const memory = await wasmBackend(await WebAssembly.compile(await compileKernels()), 1);
      const g = new Graph(memory, false);
      const x = g.constant([1, 2, 3, 4, 5, 6, 7, 8], [8]);
      const before = memory.mark();
      const y = thrice(g, x);
      assert.deepEqual([...y.data], [3, 6, 9, 12, 15, 18, 21, 24]);
      assert.equal(memory.mark() - before, 8 * 4);
      // Nothing that comes after it takes its place.
      elementwise.add(g, x, x);
      assert.deepEqual([...y.data], [3, 6, 9, 12, 15, 18, 21, 24]);
    });

    test('carries its gradient back', () => {
      const g = new Graph(backend, true);
      const x = leaf([2, 3], [2]);
      g.backward(elementwise.mean(g, thrice(g, x)));
      assert.deepEqual([...x.gradient!], [1.5, 1.5]);
    });
  });

  test('only a single number has a gradient', () => {
    assert.throws(() => new Graph(backend, true).backward(leaf([1, 2], [2])), RangeError);
  });

  test('shapes that do not meet are refused', () => {
    const g = new Graph(backend, false);
    const x = leaf([1, 2, 3, 4], [2, 2]);
    const w = leaf([1, 2, 3], [3, 1]);
    assert.throws(() => dense.linear(g, x, w), /\[2,2\] does not fit \[3,1\]/);
    assert.throws(() => elementwise.add(g, x, w), RangeError);
    assert.throws(() => dense.gather(g, x, [2]), /row 2 of a table of 2/);
  });

  test('parameters lie side by side and are found by name', () => {
    const layout = [
      { name: 'w', shape: [2, 2], start: { deviation: 1 } },
      { name: 'b', shape: [2], start: { value: 7 } },
    ];
    const { tensors, values, gradients } = parameters(backend, layout, true);
    values.set(start(layout));
    assert.deepEqual([...tensors['b']!.data], [7, 7]);
    const g = new Graph(backend, true);
    g.backward(elementwise.mean(g, tensors['b']!));
    assert.deepEqual([...gradients], [0, 0, 0, 0, 0.5, 0.5]);
    assert.throws(() => parameters(backend, [...layout, ...layout], true), /two tensors/);
  });
});
